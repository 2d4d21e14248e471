package okno.signatures.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import org.junit.jupiter.api.Test;

/// Lists of revoked certificates are published as DER and as PEM.
class RevocationListTests {
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity CENTRE = Pki.issue(ROOT, Wanted.authority("Центр"));
    private static final byte[] ROOT_LIST = Pki.list(ROOT, Map.of());
    private static final byte[] CENTRE_LIST = Pki.list(CENTRE, Map.of());

    @Test
    void isReadAsItWasPublished() {
        var list = RevocationList.parse(ROOT_LIST).orElseThrow().getFirst();

        assertThat(list.encoded()).isEqualTo(ROOT_LIST);
        assertThat(list.nextAt()).contains(NOW.plus(Pki.DAY));
        assertThat(list.isBy(ROOT.certificate())).isTrue();
        assertThat(list.isBy(CENTRE.certificate())).isFalse();
    }

    @Test
    void severalMayStandInOneText() {
        var text =
                pem("CERTIFICATE", Certificates.encoded(ROOT.certificate()))
                        + pem("X509 CRL", ROOT_LIST)
                        + pem("X509 CRL", CENTRE_LIST);

        assertThat(RevocationList.parse(text.getBytes(US_ASCII)).orElseThrow())
                .extracting(RevocationList::encoded)
                .containsExactly(ROOT_LIST, CENTRE_LIST);
    }

    @Test
    void nothingElseIsOne() {
        var certificate = Certificates.encoded(ROOT.certificate());

        assertThat(RevocationList.parse(new byte[0])).isEmpty();
        assertThat(RevocationList.parse(certificate)).isEmpty();
        assertThat(RevocationList.parse(pem("CERTIFICATE", certificate).getBytes(US_ASCII)))
                .isEmpty();
        assertThat(RevocationList.parse(pem("X509 CRL", certificate).getBytes(US_ASCII))).isEmpty();
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(der));
    }
}
