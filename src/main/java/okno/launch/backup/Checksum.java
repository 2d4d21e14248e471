package okno.launch.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import okno.platform.Sha256;

/// SHA-256 of files, in hexadecimal digits.
final class Checksum {
    private Checksum() {}

    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return copy(content, OutputStream.nullOutputStream());
        }
    }

    /// Copies a file and tells the checksum of what was copied.
    static String copy(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (var content = Files.newInputStream(source);
                var copy = Files.newOutputStream(target)) {
            return copy(content, copy);
        }
    }

    private static String copy(InputStream source, OutputStream target) throws IOException {
        var digest = Sha256.digest();
        new DigestInputStream(source, digest).transferTo(target);
        return text(digest);
    }
}
