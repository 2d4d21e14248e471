package okno.signatures;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import okno.signatures.Pki.Identity;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/// Answers of OCSP responders.
public final class Answers {
    private Answers() {}

    public static Pki.Wanted responder() {
        return new Pki.Wanted()
                .subject("CN=Служба OCSP,C=RU")
                .with(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
    }

    public static byte[] good(Identity responder, Identity issuer, Identity about, Instant made) {
        return answer(responder, issuer, about, made, CertificateStatus.GOOD);
    }

    public static byte[] revoked(
            Identity responder, Identity issuer, Identity about, Instant made) {
        return answer(responder, issuer, about, made, new RevokedStatus(Date.from(made), 1));
    }

    /// The responder does not know the certificate.
    static byte[] unknown(Identity responder, Identity issuer, Identity about, Instant made) {
        return answer(responder, issuer, about, made, new UnknownStatus());
    }

    /// An answer that does not say when to ask again.
    static byte[] goodFor(Identity issuer, Identity about, Instant made) {
        return answer(issuer, issuer, about, made, Optional.empty(), CertificateStatus.GOOD);
    }

    private static byte[] answer(
            Identity responder,
            Identity issuer,
            Identity about,
            Instant made,
            @Nullable CertificateStatus status) {
        var next = Optional.of(made.plus(Duration.ofHours(12)));
        return answer(responder, issuer, about, made, next, status);
    }

    private static byte[] answer(
            Identity responder,
            Identity issuer,
            Identity about,
            Instant made,
            Optional<Instant> next,
            @Nullable CertificateStatus status) {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().setProvider(Pki.BC).build();
            var id =
                    new CertificateID(
                            digests.get(CertificateID.HASH_SHA1),
                            new JcaX509CertificateHolder(issuer.certificate()),
                            about.certificate().getSerialNumber());
            var builder = new BasicOCSPRespBuilder(new RespID(responder.name()));
            builder.addResponse(
                    id, status, Date.from(made), next.map(Date::from).orElse(null), null);
            var chain =
                    new X509CertificateHolder[] {
                        new JcaX509CertificateHolder(responder.certificate())
                    };
            return new OCSPRespBuilder()
                    .build(
                            OCSPResp.SUCCESSFUL,
                            builder.build(responder.signer(), chain, Date.from(made)))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
