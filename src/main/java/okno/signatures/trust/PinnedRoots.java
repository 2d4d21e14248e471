package okno.signatures.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import okno.platform.StartProblem;
import okno.signatures.TrustedCertificates;

/// Certificates that the operator named in his settings: nothing that comes by the network can add
/// to them.
final class PinnedRoots {
    private PinnedRoots() {}

    /// @throws StartProblem when a file cannot be read or holds anything but certificates of roots
    static List<X509Certificate> read(List<Path> files) {
        return files.stream().flatMap(file -> read(file).stream()).distinct().toList();
    }

    private static List<X509Certificate> read(Path file) {
        var read =
                TrustedCertificates.parse(bytes(file))
                        .orElseThrow(() -> new StartProblem("signatures.start.no-root", file));
        var trusted = new TrustedCertificates(read);
        if (!read.stream().allMatch(trusted::isRoot)) {
            throw new StartProblem("signatures.start.no-root", file);
        }
        return read;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StartProblem("signatures.start.unreadable", e, file, e.toString());
        }
    }
}
