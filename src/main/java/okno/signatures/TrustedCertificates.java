package okno.signatures;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import okno.signatures.engine.Certificates;

/// Certificates that are trusted: those that issued themselves are roots, where every path has to
/// end; the others help to build paths and prove nothing alone.
public record TrustedCertificates(List<X509Certificate> all) {
    public TrustedCertificates {
        all = List.copyOf(all);
    }

    /// Reads certificates from PEM (any number) or DER (one).
    ///
    /// @return empty when the bytes are something else
    public static Optional<List<X509Certificate>> parse(byte[] file) {
        return Certificates.parse(file);
    }

    /// Whether a path may end here.
    public boolean isRoot(X509Certificate certificate) {
        return Certificates.isSelfIssued(certificate) && all.contains(certificate);
    }
}
