package okno.signatures.engine;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okno.signatures.Trust;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/// Looks for paths from a certificate to a root, by names first, since authorities renew their keys
/// and sign each other; then takes the one that holds best. Bounded in length and number, so that
/// nobody can keep the portal busy with certificates he brings along.
final class Paths {
    private static final int LONGEST = 8;
    private static final int MOST = 8;
    private static final int MOST_STEPS = 200;

    private final Trust trust;
    private final List<X509Certificate> companions;

    private final List<List<X509Certificate>> found = new ArrayList<>();
    private int steps;

    /// @param companions certificates that came with the signature: helpful, not trusted
    Paths(Trust trust, List<X509Certificate> companions) {
        this.trust = trust;
        this.companions = List.copyOf(companions);
    }

    /// The path that has the least against it at that moment.
    Path best(X509Certificate certificate, Instant moment) {
        found.clear();
        steps = 0;
        extend(List.of(certificate));
        Optional<Path> best = Optional.empty();
        for (var candidate : found) {
            var path = Path.check(candidate, trust.revocation(), moment);
            if (path.findings().isEmpty()) {
                return path;
            }
            if (best.isEmpty() || path.isBetterThan(best.get())) {
                best = Optional.of(path);
            }
        }
        return best.orElseGet(() -> Path.withoutRoot(certificate, moment));
    }

    private void extend(List<X509Certificate> path) {
        var last = path.getLast();
        if (trust.certificates().isRoot(last)) {
            found.add(path);
            return;
        }
        if (path.size() == LONGEST) {
            return;
        }
        for (var issuer : issuers(last)) {
            if (found.size() < MOST && ++steps <= MOST_STEPS && !path.contains(issuer)) {
                var longer = new ArrayList<>(path);
                longer.add(issuer);
                extend(List.copyOf(longer));
            }
        }
    }

    /// Roots first, then whose key is named. The name of the key is a hint only.
    private List<X509Certificate> issuers(X509Certificate certificate) {
        var key = issuerKey(certificate);
        var name = certificate.getIssuerX500Principal();
        return Stream.concat(
                        trust.certificates().named(name).stream(),
                        companions.stream()
                                .filter(one -> one.getSubjectX500Principal().equals(name)))
                .distinct()
                .sorted(
                        Comparator.<X509Certificate, Boolean>comparing(
                                        one -> !trust.certificates().isRoot(one))
                                .thenComparing(one -> key.isPresent() && !hasKey(one, key.get())))
                .toList();
    }

    private static Optional<byte[]> issuerKey(X509Certificate certificate) {
        return Broken.orEmpty(
                () ->
                        Certificates.extension(certificate, Extension.authorityKeyIdentifier)
                                .map(AuthorityKeyIdentifier::getInstance)
                                .map(AuthorityKeyIdentifier::getKeyIdentifierOctets));
    }

    private static boolean hasKey(X509Certificate certificate, byte[] key) {
        return Broken.holds(
                () ->
                        Certificates.extension(certificate, Extension.subjectKeyIdentifier)
                                .map(SubjectKeyIdentifier::getInstance)
                                .filter(it -> Arrays.equals(it.getKeyIdentifier(), key))
                                .isPresent());
    }
}
