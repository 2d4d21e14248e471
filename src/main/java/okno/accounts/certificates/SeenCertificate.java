package okno.accounts.certificates;

import java.io.Serializable;
import java.time.Instant;
import okno.signatures.SignerIdentity;

/// A certificate that signed, as far as its owner tells it from others.
///
/// @param fingerprint SHA-256 of the whole certificate, hex
/// @param serial hex, as authorities print it
/// @param issuer who issued it
/// @param validUntil its last moment
public record SeenCertificate(String fingerprint, String serial, String issuer, Instant validUntil)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /// What a verified signature says of it.
    public static SeenCertificate of(SignerIdentity.Certificate certificate) {
        return new SeenCertificate(
                certificate.fingerprint(),
                certificate.serial(),
                certificate.issuer(),
                certificate.notAfter());
    }
}
