package okno.signatures.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.cryptopro.GOST3410PublicKeyAlgParameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// Names of algorithms (RFC 9215, Р 1323565.1.023-2018) and which of them are allowed. Bouncy
/// Castle verifies whatever it knows, so what is accepted is decided here, by OID.
public final class Gost {
    /// Always this instance: the JDK's own classes do not know these keys.
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /// ГОСТ Р 34.11-2012 of 256 bits.
    public static final String STREEBOG_256 = "1.2.643.7.1.1.2.2";
    private static final String STREEBOG_512 = "1.2.643.7.1.1.2.3";
    private static final String KEY_256 = "1.2.643.7.1.1.1.1";
    private static final String KEY_512 = "1.2.643.7.1.1.1.2";
    private static final String SIGNATURE_256 = "1.2.643.7.1.1.3.2";
    private static final String SIGNATURE_512 = "1.2.643.7.1.1.3.3";

    /// The hashes by which a document may be signed.
    public static final List<String> CONTENT_DIGESTS = List.of(STREEBOG_256, STREEBOG_512);

    /// For naming a certificate or for a time stamp: SHA-256, 384 and 512 as well.
    private static final Set<String> IMPRINTS =
            Set.of(
                    STREEBOG_256,
                    STREEBOG_512,
                    "2.16.840.1.101.3.4.2.1",
                    "2.16.840.1.101.3.4.2.2",
                    "2.16.840.1.101.3.4.2.3");

    private static final Set<String> KEYS = Set.of(KEY_256, KEY_512);

    /// Some programs name the kind of key where the signature's algorithm is expected.
    private static final Set<String> SIGNATURES =
            Set.of(KEY_256, KEY_512, SIGNATURE_256, SIGNATURE_512);

    /// CryptoPro A, B, C and the two for exchange, which sign in real life too; TC26 256 A–D and
    /// 512 A–C. Curves for tests are not among them.
    private static final Set<String> CURVES =
            Set.of(
                    "1.2.643.2.2.35.1",
                    "1.2.643.2.2.35.2",
                    "1.2.643.2.2.35.3",
                    "1.2.643.2.2.36.0",
                    "1.2.643.2.2.36.1",
                    "1.2.643.7.1.2.1.1.1",
                    "1.2.643.7.1.2.1.1.2",
                    "1.2.643.7.1.2.1.1.3",
                    "1.2.643.7.1.2.1.1.4",
                    "1.2.643.7.1.2.1.2.1",
                    "1.2.643.7.1.2.1.2.2",
                    "1.2.643.7.1.2.1.2.3");

    private Gost() {}

    /// A hash by its OID.
    ///
    /// @throws IllegalArgumentException when there is no such algorithm
    public static MessageDigest digest(String oid) {
        try {
            return MessageDigest.getInstance(oid, PROVIDER);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(oid, e);
        }
    }

    /// The OID of the hash that a key signs.
    static String digestOf(X509Certificate certificate) {
        var key = Certificates.body(certificate).getSubjectPublicKeyInfo().getAlgorithm();
        return key.getAlgorithm().getId().equals(KEY_512) ? STREEBOG_512 : STREEBOG_256;
    }

    /// The library's name for how a key signs.
    static String signatureName(X509Certificate certificate) {
        var bits = digestOf(certificate).equals(STREEBOG_512) ? "512" : "256";
        return "GOST3411-2012-" + bits + "WITHECGOST3410-2012-" + bits;
    }

    static CertificateFactory certificates() {
        try {
            return CertificateFactory.getInstance("X.509", PROVIDER);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean allowsDigest(String oid) {
        return CONTENT_DIGESTS.contains(oid);
    }

    static boolean allowsImprint(String oid) {
        return IMPRINTS.contains(oid);
    }

    static boolean allowsSignature(String oid) {
        return SIGNATURES.contains(oid);
    }

    /// Whether the key of a certificate is of an allowed kind, on an allowed curve.
    static boolean allowsKey(X509Certificate certificate) {
        var key = Certificates.body(certificate).getSubjectPublicKeyInfo().getAlgorithm();
        return KEYS.contains(key.getAlgorithm().getId()) && CURVES.contains(curve(key));
    }

    private static String curve(AlgorithmIdentifier key) {
        var parameters = GOST3410PublicKeyAlgParameters.getInstance(key.getParameters());
        return parameters == null ? "" : parameters.getPublicKeyParamSet().getId();
    }
}
