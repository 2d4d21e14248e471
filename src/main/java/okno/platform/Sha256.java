package okno.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4).
public final class Sha256 {
    private Sha256() {}

    /// The hash, 32 bytes.
    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /// For what is read piece by piece.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The hash as 64 hexadecimal signs.
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
