package okno.signatures.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okno.platform.Sha256;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.jcajce.interfaces.BCX509Certificate;

/// Reads X.509 certificates and what they say in their extensions.
public final class Certificates {
    private static final int KEY_CERT_SIGN = 5;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Certificates() {}

    /// Reads certificates from PEM (any number) or DER (one).
    ///
    /// @return empty when the bytes are something else
    @SuppressWarnings("unchecked") // A factory of X.509 makes nothing else.
    public static Optional<List<X509Certificate>> parse(byte[] file) {
        return Broken.orEmpty(
                () -> {
                    var all = Gost.certificates().generateCertificates(unmarked(file));
                    var read = List.copyOf((Collection<X509Certificate>) all);
                    read.forEach(Certificates::touch);
                    return read.isEmpty() ? Optional.empty() : Optional.of(read);
                });
    }

    public static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /// Whether it says of itself that it may issue certificates.
    static boolean isAuthority(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[KEY_CERT_SIGN]);
    }

    /// A text without the mark of its encoding, which some editors put before it.
    static InputStream unmarked(byte[] file) throws IOException {
        var in = new ByteArrayInputStream(file);
        in.mark(MARK.length);
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            in.reset();
        }
        return in;
    }

    /// @throws CertificateException when it is broken
    static X509Certificate of(byte[] der) throws CertificateException {
        var read = Gost.certificates().generateCertificate(new ByteArrayInputStream(der));
        if (!(read instanceof X509Certificate certificate)) {
            throw new CertificateException("no X.509 certificate");
        }
        touch(certificate);
        touchExtensions(certificate);
        return certificate;
    }

    public static byte[] encoded(Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// SHA-256 of the whole certificate, hex.
    public static String fingerprint(X509Certificate certificate) {
        return Sha256.hex(encoded(certificate));
    }

    /// Where lists that speak of the certificate are published, as it says itself.
    public static List<String> listAddresses(X509Certificate certificate) {
        return Broken.orEmpty(() -> Optional.of(DistributionPoints.of(certificate).addresses()))
                .orElse(List.of());
    }

    /// What the issuer signed. The library's own certificates carry it, others are read again.
    static TBSCertificate body(X509Certificate certificate) {
        return certificate instanceof BCX509Certificate own
                ? own.getTBSCertificateNative()
                : org.bouncycastle.asn1.x509.Certificate.getInstance(encoded(certificate))
                        .getTBSCertificate();
    }

    /// The value of an extension; of a certificate that came with a signature it was read before.
    static Optional<ASN1Primitive> extension(X509Certificate certificate, ASN1ObjectIdentifier id) {
        return Optional.ofNullable(body(certificate).getExtensions())
                .map(extensions -> extensions.getExtension(id))
                .map(Extension::getParsedValue)
                .map(ASN1Encodable::toASN1Primitive);
    }

    static boolean has(X509Certificate certificate, ASN1ObjectIdentifier id) {
        return extension(certificate, id).isPresent();
    }

    /// Reads lazily parsed parts once, so that a broken one shows where a broken file is expected.
    private static void touch(X509Certificate certificate) {
        certificate.getPublicKey().getEncoded();
        certificate.getSubjectX500Principal();
        certificate.getIssuerX500Principal();
        Moments.from(certificate);
        Moments.until(certificate);
        certificate.getKeyUsage();
    }

    private static void touchExtensions(X509Certificate certificate) throws CertificateException {
        Extensions extensions = body(certificate).getExtensions();
        if (extensions != null) {
            for (var id : extensions.getExtensionOIDs()) {
                if (extensions.getExtension(id).getParsedValue() == null) {
                    throw new CertificateException("an extension without a value");
                }
            }
        }
    }
}
