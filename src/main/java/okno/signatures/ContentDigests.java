package okno.signatures;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import okno.signatures.engine.Gost;

/// Hashes whatever is written to it by all algorithms that signatures may ask for, so that a file
/// is hashed once, while it comes in. Streebog takes about 50 ms a megabyte for each of its two
/// lengths.
public final class ContentDigests extends OutputStream {
    private final Map<String, MessageDigest> digests = new LinkedHashMap<>();

    public ContentDigests() {
        Gost.CONTENT_DIGESTS.forEach(oid -> digests.put(oid, Gost.digest(oid)));
    }

    /// The hash by ГОСТ Р 34.11-2012 of 256 bits, 64 hexadecimal signs, as openssl prints it.
    public static String streebog256(byte[] content) {
        return HexFormat.of().formatHex(of256().digest(content));
    }

    /// The same for what is read piece by piece.
    public static MessageDigest of256() {
        return Gost.digest(Gost.STREEBOG_256);
    }

    /// What [#streebog256] gave, as a reference to the content.
    public static Map<String, byte[]> known256(byte[] hash) {
        return Map.of(Gost.STREEBOG_256, hash);
    }

    @Override
    public void write(int octet) {
        digests.values().forEach(digest -> digest.update((byte) octet));
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        digests.values().forEach(digest -> digest.update(octets, offset, length));
    }

    /// What has been written so far. To be asked once: it ends the hashing.
    public ContentRef.Digests done() {
        Map<String, byte[]> values = new LinkedHashMap<>();
        digests.forEach((oid, digest) -> values.put(oid, digest.digest()));
        return new ContentRef.Digests(values);
    }
}
