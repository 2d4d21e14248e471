package okno.signatures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Date;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v1CertificateBuilder;
import org.junit.jupiter.api.Test;

/// Certificates come as files of several kinds and from other readers.
class CertificatesTests {
    private static final String PLACE = "http://ca.example.ru/1.crl";
    private static final Identity CENTRE = Pki.root(Wanted.authority("Центр").published(PLACE));

    @Test
    void areReadFromDerAndPem() {
        var pem = pem(CENTRE);

        assertThat(Certificates.parse(der()).orElseThrow()).containsExactly(CENTRE.certificate());
        assertThat(Certificates.parse(text(pem + pem)).orElseThrow()).hasSize(2);
        assertThat(Certificates.parse(text("\uFEFF" + pem)).orElseThrow()).hasSize(1);
        assertThat(Certificates.parse(new byte[0])).isEmpty();
        assertThat(Certificates.parse(text("нет"))).isEmpty();
    }

    @Test
    void ofAnotherReaderSayTheSame() throws Exception {
        var other =
                (X509Certificate)
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(new ByteArrayInputStream(der()));

        assertThat(Certificates.listAddresses(other)).containsExactly(PLACE);
        assertThat(Moments.from(other)).isEqualTo(Moments.from(CENTRE.certificate()));
        assertThat(Certificates.fingerprint(other))
                .isEqualTo(Certificates.fingerprint(CENTRE.certificate()));
    }

    @Test
    void ofTheFirstVersionHaveNoExtensions() throws Exception {
        var name = new X500Name("CN=Старый,C=RU");
        var old =
                new JcaX509v1CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(Pki.NOW),
                                Date.from(Pki.NOW.plus(Pki.DAY)),
                                name,
                                CENTRE.keys().getPublic())
                        .build(CENTRE.signer());

        var read = Certificates.of(old.getEncoded());

        assertThat(Certificates.listAddresses(read)).isEmpty();
        assertThat(Certificates.isAuthority(read)).isFalse();
    }

    @Test
    void areNotMadeOfNothing() {
        assertThatExceptionOfType(CertificateException.class)
                .isThrownBy(() -> Certificates.of(new byte[0]));
    }

    private static byte[] der() {
        return Certificates.encoded(CENTRE.certificate());
    }

    private static String pem(Identity identity) {
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                .formatted(
                        Base64.getMimeEncoder()
                                .encodeToString(Certificates.encoded(identity.certificate())));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
