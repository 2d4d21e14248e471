package okno.signatures;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import okno.signatures.engine.Certificates;

/// Certificates that are trusted: those that issued themselves are roots, where every path has to
/// end; the others help to build paths and prove nothing alone. Found by their names, since a trust
/// list brings thousands.
public final class TrustedCertificates {
    private final List<X509Certificate> all;
    private final Map<X500Principal, List<X509Certificate>> byName;
    private final Set<X509Certificate> roots;

    public TrustedCertificates(List<X509Certificate> all) {
        this.all = List.copyOf(all);
        byName =
                all.stream()
                        .collect(Collectors.groupingBy(X509Certificate::getSubjectX500Principal));
        roots =
                all.stream()
                        .filter(Certificates::isSelfIssued)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// Reads certificates from PEM (any number) or DER (one).
    ///
    /// @return empty when the bytes are something else
    public static Optional<List<X509Certificate>> parse(byte[] file) {
        return Certificates.parse(file);
    }

    public List<X509Certificate> all() {
        return all;
    }

    /// Those with this subject: authorities renew their keys and keep their names.
    public List<X509Certificate> named(X500Principal subject) {
        return byName.getOrDefault(subject, List.of());
    }

    /// Whether a path may end here.
    public boolean isRoot(X509Certificate certificate) {
        return roots.contains(certificate);
    }
}
