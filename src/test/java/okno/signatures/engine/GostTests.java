package okno.signatures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Date;
import javax.crypto.spec.SecretKeySpec;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import org.apache.xml.security.signature.XMLSignatureException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cryptopro.GOST3410PublicKeyAlgParameters;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which keys are believed.
class GostTests {
    private static final String KEY_256 = "1.2.643.7.1.1.1.1";
    private static final String KEY_2001 = "1.2.643.2.2.19";
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));

    @Test
    void keysOnKnownCurvesAreAllowed() throws Exception {
        assertThat(Gost.allowsKey(ROOT.certificate())).isTrue();
        assertThat(Gost.allowsKey(keyed(KEY_256, curve("1.2.643.2.2.35.1")))).isTrue();
    }

    @Test
    void otherKeysAreNot() throws Exception {
        assertThat(Gost.allowsKey(keyed(KEY_2001, curve("1.2.643.2.2.35.1")))).isFalse();
        assertThat(Gost.allowsKey(keyed(KEY_256, curve("1.2.643.2.2.35.0")))).isFalse();
        assertThat(Gost.allowsKey(keyed(KEY_256, null))).isFalse();
    }

    @Test
    void signaturesInXmlAreMadeWithNoKeysOfOtherKinds() {
        var secret = new SecretKeySpec(new byte[32], "AES");
        var gost = new GostXmlSignature.Bits256();

        assertThatExceptionOfType(XMLSignatureException.class)
                .isThrownBy(() -> gost.engineInitSign(secret));
        assertThatExceptionOfType(XMLSignatureException.class)
                .isThrownBy(() -> gost.engineInitVerify(secret));
    }

    private static ASN1Encodable curve(String oid) {
        return new GOST3410PublicKeyAlgParameters(
                new ASN1ObjectIdentifier(oid), new ASN1ObjectIdentifier(Gost.STREEBOG_256));
    }

    /// A certificate whose key says of itself what is given; the key is never used.
    private static X509Certificate keyed(String kind, @Nullable ASN1Encodable parameters)
            throws Exception {
        var name = new X500Name("CN=Ключ,C=RU");
        var own = SubjectPublicKeyInfo.getInstance(ROOT.keys().getPublic().getEncoded());
        var algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier(kind), parameters);
        var holder =
                new X509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(Pki.NOW),
                                Date.from(Pki.NOW.plus(Pki.DAY)),
                                name,
                                new SubjectPublicKeyInfo(
                                        algorithm, own.getPublicKeyData().getOctets()))
                        .build(ROOT.signer());
        return new JcaX509CertificateConverter().setProvider(Gost.PROVIDER).getCertificate(holder);
    }
}
