package okno.signatures;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// The document that a signature is said to belong to.
public sealed interface ContentRef {
    /// Inside the signature, or nowhere.
    record Attached() implements ContentRef {}

    /// Hashed before, for instance while it was uploaded: so its size costs nothing.
    ///
    /// @param byOid hash values by the OID of their algorithm; see [ContentDigests]
    record Digests(Map<String, byte[]> byOid) implements ContentRef {
        public Digests {
            byOid = Map.copyOf(byOid);
        }
    }

    /// Hashed before by some algorithms; for another one it is read.
    ///
    /// @param byOid as in [Digests]
    record Hashed(Map<String, byte[]> byOid, Source source) implements ContentRef {
        public Hashed {
            byOid = Map.copyOf(byOid);
        }
    }

    /// Somewhere it can be read from; read once, by a stream, in constant memory.
    record Stored(Source source) implements ContentRef {}

    /// Opens the bytes anew at each call; whoever calls closes.
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }
}
