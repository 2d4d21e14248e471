package okno.signatures.engine;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// A question to an OCSP responder about one certificate (RFC 6960). Names are hashed by SHA-1 as
/// all responders understand it: it names and proves nothing.
public final class OcspQuestion {
    private OcspQuestion() {}

    /// Addresses of the web at which a certificate says that one may ask about it.
    public static List<String> addresses(X509Certificate certificate) {
        return Broken.orEmpty(() -> Optional.of(read(certificate))).orElse(List.of());
    }

    /// The question, DER.
    public static byte[] about(X509Certificate certificate, X509Certificate issuer) {
        try {
            var sha1 =
                    new JcaDigestCalculatorProviderBuilder()
                            .setProvider(Gost.PROVIDER)
                            .build()
                            .get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1));
            var id =
                    new CertificateID(
                            sha1,
                            new JcaX509CertificateHolder(issuer),
                            certificate.getSerialNumber());
            return new OCSPReqBuilder().addRequest(id).build().getEncoded();
        } catch (OCSPException
                | OperatorCreationException
                | CertificateEncodingException
                | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read(X509Certificate certificate) {
        var value = Certificates.extension(certificate, Extension.authorityInfoAccess);
        return value.map(AuthorityInformationAccess::getInstance).stream()
                .flatMap(it -> Arrays.stream(it.getAccessDescriptions()))
                .filter(it -> it.getAccessMethod().equals(AccessDescription.id_ad_ocsp))
                .map(AccessDescription::getAccessLocation)
                .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(name -> name.getName().toString())
                .toList();
    }
}
