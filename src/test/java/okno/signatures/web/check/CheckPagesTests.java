package okno.signatures.web.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import okno.attachments.SampleFiles;
import okno.identifiers.Snils;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
import okno.signatures.embedded.SignedPdfs;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Anybody checks any signature, and nothing of it stays.
@OknoTest
class CheckPagesTests {
    private static final String PATH = "/signatures/check";
    private static final byte[] LETTER = "Письмо".getBytes(StandardCharsets.UTF_8);
    private static final TestSigner ANNA =
            TestAuthority.ACCREDITED.person("Полевая", "Анна Сергеевна", new Snils("12345678964"));

    @Autowired private MockMvcTester mvc;
    @Autowired private MovableClock clock;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void tellsWhoSignedAndThatItHolds() throws Exception {
        var page = page(check(ANNA.detached(LETTER), LETTER));

        assertThat(page.select("#report + p").text()).isEqualTo("Квалифицированная подпись верна");
        assertThat(page.text())
                .contains("Сходятся", "Действовал", "Полевая Анна Сергеевна", "письмо.txt")
                .doesNotContain("12345678964");
    }

    @Test
    void takesADocumentInsideAndText() throws Exception {
        var inside = Base64.getMimeEncoder().encode(ANNA.attached(LETTER));

        var page = page(check(inside, new byte[0]));

        assertThat(page.text())
                .contains("Квалифицированная подпись верна", "Находится внутри подписи");
    }

    @Test
    void needsNoFieldForTheDocument() throws Exception {
        var alone =
                mvc.post()
                        .uri(PATH)
                        .multipart()
                        .file(new MockMultipartFile("signature", ANNA.attached(LETTER)))
                        .with(csrf())
                        .exchange();

        assertThat(page(alone).text()).contains("Квалифицированная подпись верна");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void judgesEachWhoSignedTogether(boolean inside) throws Exception {
        var stranger =
                TestAuthority.STRANGER.person("Лесной", "Лев Львович", new Snils("11223344595"));

        var page =
                page(
                        inside
                                ? check(ANNA.attached(LETTER, stranger), new byte[0])
                                : check(ANNA.detached(LETTER, stranger), LETTER));

        var reports = page.select("section:has(h2[id^=report])");
        assertThat(reports).hasSize(2);
        assertThat(reports.eachText())
                .anyMatch(
                        it ->
                                it.contains("Полевая Анна Сергеевна")
                                        && it.contains("Квалифицированная подпись верна"))
                .anyMatch(it -> it.contains("Лесной Лев Львович") && it.contains("не принята"));
    }

    @Test
    void takesAPdfWithSignaturesInside() throws Exception {
        var once = SignedPdfs.signed(SampleFiles.pdf(1), ANNA);
        var twice = SignedPdfs.signed(once, ANNA);

        var page = page(check(twice, new byte[0]));

        assertThat(page.select("h2[id^=report]")).hasSize(2);
        assertThat(page.text()).contains("прежняя редакция", "Квалифицированная подпись верна");
        assertThat(print(page.select("[name=token]").getLast().val())).hasStatusOk();
    }

    @Test
    void saysThatAPdfIsNotSigned() throws Exception {
        var refused = check(SampleFiles.pdf(1), new byte[0]);

        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#f-signature-about").text()).contains("подписи нет");
    }

    @Test
    void tellsThatTheDocumentWasChanged() throws Exception {
        var page = page(check(ANNA.detached(LETTER), "Письмо!".getBytes(StandardCharsets.UTF_8)));

        assertThat(page.text()).contains("Подпись не принята", "Не сходятся", "Действовал");
        assertThat(page.select("section li").text()).contains("под другим документом");
    }

    @Test
    void neverSaysThatHoldsWhatIsNotKnown() throws Exception {
        var unknown =
                TestAuthority.WITHOUT_LIST.person(
                        "Полевая", "Анна Сергеевна", new Snils("12345678964"));

        var page = page(check(unknown.detached(LETTER), LETTER));

        assertThat(page.text())
                .contains("Статус сертификата проверяется", "Неизвестно")
                .doesNotContain("Квалифицированная подпись верна");
    }

    @Test
    void readsWhatIsNoSignatureWithoutBreaking() throws Exception {
        var page = page(check("привет".getBytes(StandardCharsets.UTF_8), LETTER));

        assertThat(page.select("section li").text()).contains("поврежден");
    }

    @Test
    void saysThatAFileHoldsSeveralSignatures() throws Exception {
        var one = Base64.getMimeEncoder().encodeToString(ANNA.attached(LETTER));
        var armoured = "-----BEGIN CMS-----\n" + one + "\n-----END CMS-----\n";

        var page = page(check(armoured.repeat(2).getBytes(StandardCharsets.US_ASCII), new byte[0]));

        assertThat(page.select("section li").text()).contains("их несколько");
        assertThat(page.text()).doesNotContain("Квалифицированная подпись верна");
    }

    @Test
    void asksForTheFileThatIsMissing() throws Exception {
        var refused = check(new byte[0], LETTER);

        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#f-signature-about").text()).contains("Выберите файл");
    }

    @Test
    void printsTheReportAsItWasShown() throws Exception {
        var token = page(check(ANNA.detached(LETTER), LETTER)).select("[name=token]").val();

        var pdf = print(token);

        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Отчет о проверке", "Полевая Анна Сергеевна", "письмо.txt")
                    .contains("Сходятся", "не сертифицировано");
        }
    }

    @Test
    void aReportCannotBeMadeUp() throws Exception {
        var token = page(check(ANNA.detached(LETTER), LETTER)).select("[name=token]").val();
        var changed = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        assertThat(print(changed)).hasStatus(303).hasRedirectedUrl(PATH);
        assertThat(print("")).hasStatus(303).hasRedirectedUrl(PATH);
    }

    @Test
    void aReportCanBePrintedForAnHour() throws Exception {
        var token = page(check(ANNA.detached(LETTER), LETTER)).select("[name=token]").val();

        clock.advance(Duration.ofMinutes(59));
        assertThat(print(token)).hasStatusOk();
        clock.advance(Duration.ofMinutes(2));
        assertThat(print(token)).hasStatus(303);
    }

    private MvcTestResult print(String token) {
        return mvc.post().uri(PATH + "/report").param("token", token).with(csrf()).exchange();
    }

    private MvcTestResult check(byte[] signature, byte[] document) {
        return mvc.post()
                .uri(PATH)
                .multipart()
                .file(new MockMultipartFile("signature", "письмо.txt.sig", null, signature))
                .file(new MockMultipartFile("document", "письмо.txt", null, document))
                .with(csrf())
                .exchange();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        var bytes = answer.getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
