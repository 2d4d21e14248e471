package okno.signatures.trust;

import java.security.cert.X509Certificate;
import java.util.Locale;

/// The certificates with which the trust of a demonstration begins. A bean of the profile `demo`
/// only; what it made carries a mark, and nowhere else is anything trusted that carries it.
public interface DemonstrationAnchors {
    /// Stands as organisation in the names of all that a demonstration issues, and in no others.
    String MARK = "Okno Demonstration";

    X509Certificate root();

    /// Who signs the list of accredited authorities.
    X509Certificate listSigner();

    /// Whether a demonstration made a certificate: it, or who issued it, carries the mark.
    static boolean marks(X509Certificate certificate) {
        var mark = MARK.toLowerCase(Locale.ROOT);
        return (certificate.getSubjectX500Principal().getName()
                        + certificate.getIssuerX500Principal().getName())
                .toLowerCase(Locale.ROOT)
                .contains(mark);
    }
}
