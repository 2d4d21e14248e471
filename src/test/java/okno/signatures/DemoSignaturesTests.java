package okno.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import okno.identifiers.Snils;
import okno.signatures.Pki.Identity;
import okno.signatures.Verification.Outcome;
import okno.signatures.Verification.Qualified;
import okno.testing.Browsers;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who tries the demonstration can sign at home.
@OknoTest
class DemoSignaturesTests {
    private static final String PATH = "/demo/signatures";
    private static final byte[] DOCUMENT = "Прошу выдать".getBytes(StandardCharsets.UTF_8);

    @Autowired private MockMvcTester mvc;
    @Autowired private Signatures signatures;
    @Autowired private Clock clock;
    @LocalServerPort private int port;

    @Test
    void sayThatTheyAreForTestsAndHowToSign() {
        var page = Jsoup.parse(text(PATH));

        assertThat(page.select(".notice-title").text())
                .isEqualTo("Это тестовые сертификаты демонстрации");
        assertThat(page.select("pre").eachText()).anyMatch(it -> it.contains("openssl cms -sign"));
        assertThat(page.select("main a[download]").eachAttr("href"))
                .contains(PATH + "/ivanov.key", PATH + "/petrova.crt", PATH + "/ca.crl")
                .allSatisfy(it -> assertThat(mvc.get().uri(it)).hasStatusOk());
    }

    @Test
    void areAcceptedAndQualified() throws Exception {
        var found = verify(new Signing(taken("ivanov")).of(DOCUMENT).der());

        assertThat(found.findings()).isEmpty();
        assertThat(found.qualified()).isEqualTo(Qualified.YES);
        assertThat(found.by(new Snils("11223344595")).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verify(new Signing(taken("petrova")).of(DOCUMENT).der()).outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void giveNoKeyOfTheAuthorityAway() {
        for (var file : new String[] {"ca.key", "root.key", "operator.key", "list.xml", "x.crt"}) {
            assertThat(mvc.get().uri(PATH + "/" + file)).hasStatus(404);
        }
    }

    @Test
    void areReadableByEverybody() {
        try (var visitor = Browsers.visitor(360)) {
            var page = visitor.newPage();
            page.navigate("http://localhost:" + port + PATH);

            Browsers.look(page, "demo-signatures");
        }
    }

    private Verification verify(byte[] signature) {
        return signatures.verify(
                SignatureFile.of(signature),
                new ContentRef.Stored(() -> new java.io.ByteArrayInputStream(DOCUMENT)),
                clock.instant());
    }

    private Identity taken(String name) throws Exception {
        var pem = text(PATH + "/" + name + ".key").replaceAll("-----[^-]+-----", "");
        var key =
                KeyFactory.getInstance("ECGOST3410-2012", Pki.BC)
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        var file = text(PATH + "/" + name + ".crt").getBytes(StandardCharsets.US_ASCII);
        var certificate = TrustedCertificates.parse(file).orElseThrow().getFirst();
        return new Identity(new KeyPair(certificate.getPublicKey(), key), certificate);
    }

    private String text(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
