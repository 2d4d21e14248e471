package okno.signatures.seal;

import java.time.Instant;
import okno.signatures.ContentRef;
import okno.signatures.SignerIdentity;

/// A key that vouches for a body, and the tool that signs with it.
public interface Seal {
    /// Whose seal it is, as its certificate says.
    SignerIdentity owner();

    /// Signs a document: CAdES-BES in DER, apart from the document, which is read once by a stream.
    ///
    /// @param at the time that the signature claims
    /// @throws java.io.UncheckedIOException when the document cannot be read
    byte[] sign(ContentRef.Source document, Instant at);
}
