package okno.signatures.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import okno.platform.StartProblem;
import okno.signatures.TrustedCertificates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// What all trust begins with: certificates that the operator named in his settings. Nothing that
/// comes by the network can add to them. A demonstration brings its own, and they count there only.
@Component
@EnableConfigurationProperties(TrustSettings.class)
class Anchors {
    private final List<X509Certificate> roots;
    private final List<X509Certificate> signers;
    private final boolean demonstration;

    @Autowired
    Anchors(TrustSettings settings, List<DemonstrationAnchors> demonstrations) {
        this(
                Stream.concat(
                                settings.roots().stream().flatMap(file -> roots(file).stream()),
                                demonstrations.stream().map(DemonstrationAnchors::root))
                        .distinct()
                        .toList(),
                Stream.concat(
                                settings.list().signers().stream()
                                        .flatMap(file -> certificates(file).stream()),
                                demonstrations.stream().map(DemonstrationAnchors::listSigner))
                        .distinct()
                        .toList(),
                !demonstrations.isEmpty());
        if (!demonstration) {
            refuseMarked(settings.roots());
            refuseMarked(settings.list().signers());
        }
    }

    Anchors(List<X509Certificate> roots, List<X509Certificate> signers, boolean demonstration) {
        this.roots = roots;
        this.signers = signers;
        this.demonstration = demonstration;
    }

    List<X509Certificate> roots() {
        return roots;
    }

    /// One of them has to have signed the list of accredited authorities.
    List<X509Certificate> signers() {
        return signers;
    }

    /// Whether a certificate was made by a demonstration, and this is none: keys of demonstrations
    /// lie open.
    boolean forbids(X509Certificate certificate) {
        return !demonstration && DemonstrationAnchors.marks(certificate);
    }

    private static void refuseMarked(List<Path> files) {
        for (var file : files) {
            if (certificates(file).stream().anyMatch(DemonstrationAnchors::marks)) {
                throw new StartProblem("signatures.start.demonstration", file);
            }
        }
    }

    private static List<X509Certificate> roots(Path file) {
        var read = certificates(file);
        var trusted = new TrustedCertificates(read);
        if (!read.stream().allMatch(trusted::isRoot)) {
            throw new StartProblem("signatures.start.no-root", file);
        }
        return read;
    }

    private static List<X509Certificate> certificates(Path file) {
        return TrustedCertificates.parse(bytes(file))
                .orElseThrow(() -> new StartProblem("signatures.start.nothing", file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StartProblem("signatures.start.unreadable", e, file, e.toString());
        }
    }
}
