package okno.submissions.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.catalogue.Catalogue;
import okno.consulting.Askers;
import okno.desk.Counter;
import okno.forms.RawInput;
import okno.signatures.Finding;
import okno.signatures.Reason;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
import okno.signatures.Verification;
import okno.signatures.evidence.KeptSignatures;
import okno.submissions.Drafts;
import okno.submissions.Orders;
import okno.submissions.SubmissionId;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Signing an application on its pages, without script.
@OknoTest
class SigningPagesTests {
    private static final String QUALIFIED = "dwelling-conversion";
    private static final String BODY = "minvody-administration";

    @Autowired private MockMvcTester mvc;
    @Autowired private Orders orders;
    @Autowired private Drafts drafts;
    @Autowired private Citizens citizens;
    @Autowired private Catalogue catalogue;
    @Autowired private Counter counter;
    @Autowired private KeptSignatures signatures;

    private CitizenId citizen = new CitizenId(UUID.randomUUID());

    @BeforeEach
    void somebodyComes() {
        citizen = orders.citizen();
    }

    @Test
    void anApplicationIsFrozenSignedAndSent() throws Exception {
        var draft = orders.wholeDraft(citizen);
        assertThat(page(get(draft, "/check")).text()).contains("Подписать электронной подписью");

        assertThat(post(draft, "/signature/freezing")).hasRedirectedUrl(path(draft, "/signature"));
        var signed = sign(draft, me().detached(document(draft)));
        assertThat(signed).hasRedirectedUrl(path(draft, "/signature"));

        assertThat(page(get(draft, "/signature")).text())
                .contains("Заявление подписано", "РЕЧНОЙ Пётр Ильич", "Тестовый центр");
        assertThat(page(get(draft, "/check")).text()).contains("Квалифицированная подпись верна");
        var number = send(draft);
        assertThat(page(get("/account/submissions/" + number)).text())
                .contains("Квалифицированная подпись верна", "Скачать подпись");
        var list = get("/account/submissions/" + number + "/signed/opis.txt");
        assertThat(list).hasStatusOk().bodyText().contains("ОПИСЬ ЗАЯВЛЕНИЯ");
    }

    @Test
    void theOfficerSeesWhoSignedAndTakesTheBytes() throws Exception {
        var draft = signedDraft();
        var number = send(draft);
        var officer = counter.officer("Дубов");
        var path = "/desk/submissions/" + number;

        var shown = page(mvc.get().uri(path).with(Askers.officer(officer)).exchange());

        assertThat(shown.text()).contains("Квалифицированная подпись верна");
        var links = shown.select("a[href^=" + path + "/sign]").eachAttr("href");
        assertThat(links).hasSize(5);
        for (var link : links) {
            var got = mvc.get().uri(link).with(Askers.officer(officer)).exchange();
            assertThat(got).hasStatusOk().hasHeader("Cache-Control", "private, no-store");
        }
        var stranger = counter.officer("Чужой", "minvody-archive");
        for (var link : links) {
            assertThat(mvc.get().uri(link).with(Askers.officer(stranger))).hasStatus(404);
        }
    }

    @Test
    void whatIsWrongWithASignatureIsSaidAtItsField() throws Exception {
        var draft = orders.wholeDraft(citizen);
        post(draft, "/signature/freezing");

        var nothing = sign(draft, new byte[0]);
        assertThat(nothing).hasStatus(422);
        var foreign = sign(draft, me().detached("другое".getBytes(StandardCharsets.UTF_8)));
        assertThat(foreign).hasStatus(422);
        assertThat(page(foreign).select("#f-file-about").text()).contains("под другим документом");
        var damaged = sign(draft, "не подпись".getBytes(StandardCharsets.UTF_8));
        assertThat(page(damaged).select("#f-file-about").text()).contains("поврежден");
        var huge = sign(draft, new byte[(1 << 20) + 1]);
        assertThat(page(huge).select("#f-file-about").text()).contains("больше 1 МБ");
        assertThat(page(get(draft, "/signature")).text()).doesNotContain("Заявление подписано");
    }

    @Test
    void theScriptOfThePluginMayRunWherePeopleSignAndNowhereElse() {
        var draft = orders.wholeDraft(citizen);
        post(draft, "/signature/freezing");

        assertThat(policy(get(draft, "/signature"))).contains("chrome-extension:");
        assertThat(policy(sign(draft, new byte[0]))).contains("chrome-extension:");
        assertThat(policy(get(draft, "/check"))).doesNotContain("chrome-extension:");
    }

    @Test
    void aSignatureThatIsNotDecidedIsToldAndCanBeTakenBack() throws Exception {
        var draft = orders.wholeDraft(citizen);
        post(draft, "/signature/freezing");
        var snils = citizens.get(citizen).snils().orElseThrow();
        var me = TestAuthority.WITHOUT_LIST.person("Речной", "Пётр Ильич", snils);
        sign(draft, me.detached(document(draft)));

        assertThat(page(get(draft, "/check")).text())
                .contains("Статус сертификата проверяется", "уйдет без подписи");
        var shown = page(get(draft, "/signature"));
        assertThat(shown.text()).contains("статус сертификата проверяется");
        assertThat(shown.select("form[action$=/signature/removal]")).hasSize(1);

        assertThat(post(draft, "/signature/removal")).hasRedirectedUrl(path(draft, "/signature"));
        assertThat(page(get(draft, "/check")).text()).doesNotContain("уйдет без подписи");
    }

    @Test
    void aSignatureThatTurnsOutToBeRevokedIsNeverCalledAccepted() throws Exception {
        var draft = orders.wholeDraft(citizen);
        post(draft, "/signature/freezing");
        var snils = citizens.get(citizen).snils().orElseThrow();
        var me = TestAuthority.WITHOUT_LIST.person("Речной", "Пётр Ильич", snils);
        sign(draft, me.detached(document(draft)));
        var kept = signatures.of(List.of(draft.value())).getFirst();
        var found = kept.verification();
        var revoked =
                new Verification(
                        List.of(Finding.of(Reason.REVOKED)),
                        found.signer(),
                        found.examined(),
                        found.time(),
                        found.evidence());
        signatures.decide(kept, revoked);

        var shown = page(get(draft, "/signature"));

        assertThat(shown.select(".notice").text()).contains("не принята", "Уберите");
        assertThat(shown.select("form[action$=/signature/removal]")).hasSize(1);
    }

    @Test
    void aChangedDraftHasToBeSignedAgain() throws Exception {
        var draft = signedDraft();
        drafts.answer(citizen, draft, orders.section(citizen, draft), Orders.answers());

        assertThat(get(draft, "/signature")).hasRedirectedUrl(path(draft, "/check"));
        assertThat(page(get(draft, "/check")).text()).contains("изменилось после подписи");
        assertThat(sign(draft, me().detached(document(draft)))).hasStatus(409);
    }

    @Test
    void aServiceThatAsksForASignatureTakesNothingUnsigned() throws Exception {
        var draft = conversion();
        var check = page(get(draft, "/check"));
        assertThat(check.select("form[action$=/sending]")).isEmpty();
        assertThat(check.text()).contains("с квалифицированной подписью");

        var unsigned = send(draft, seen(draft));
        assertThat(unsigned).hasStatus(422);
        assertThat(page(unsigned).select(".problems").text()).contains("Подпишите заявление");

        post(draft, "/signature/freezing");
        sign(draft, me().detached(document(draft)));
        assertThat(send(draft)).isNotEmpty();
    }

    @Test
    void whatKeepsAServiceThatAsksForASignatureFromTakingItIsSaid() throws Exception {
        var draft = conversion();
        post(draft, "/signature/freezing");
        assertThat(page(send(draft, seen(draft))).select(".problems").text())
                .contains("Подпишите заявление");

        var snils = citizens.get(citizen).snils().orElseThrow();
        var late = TestAuthority.WITHOUT_LIST.person("Речной", "Пётр Ильич", snils);
        sign(draft, late.detached(document(draft)));

        assertThat(page(send(draft, seen(draft))).select(".problems").text())
                .contains("статус сертификата проверяется");
        drafts.chooseBody(citizen, draft, BODY);
        assertThat(page(send(draft, seen(draft))).select(".problems").text())
                .contains("больше не подходит");
    }

    @Test
    void whoSignsWhatWasNotFrozenIsLedBack() {
        var draft = orders.wholeDraft(citizen);

        assertThat(sign(draft, new byte[0])).hasRedirectedUrl(path(draft, "/check"));
    }

    @Test
    void strangersFindNothing() {
        var draft = signedDraft();
        var stranger = orders.citizen();

        for (var what : List.of("/signature", "/signature/opis.txt")) {
            var asked = mvc.get().uri(path(draft, what)).with(Askers.citizen(stranger));
            assertThat(asked).hasStatus(404);
        }
        assertThat(get(draft, "/signature/passwd")).hasStatus(404);
    }

    private SubmissionId signedDraft() {
        var draft = orders.wholeDraft(citizen);
        post(draft, "/signature/freezing");
        assertThat(sign(draft, me().detached(document(draft)))).hasStatus(303);
        return draft;
    }

    private SubmissionId conversion() {
        var service = catalogue.find(QUALIFIED).orElseThrow();
        var variant = service.content().variants().getFirst().slug();
        var order = new Drafts.Order(service, variant, Optional.of("07539000"));
        var draft = drafts.resume(citizen, order);
        var room =
                Map.of(
                        "address.locality", List.of("Минеральные Воды"),
                        "address.house", List.of("5"),
                        "direction", List.of("dwelling"),
                        "works", List.of("no"));
        drafts.answer(citizen, draft, "room", new RawInput(room));
        var phone = Map.of("phone", List.of("+7 928 123-45-67"));
        drafts.answer(citizen, draft, "papers", new RawInput(phone));
        drafts.chooseBody(citizen, draft, BODY);
        return draft;
    }

    private TestSigner me() {
        var snils = citizens.get(citizen).snils().orElseThrow();
        return TestAuthority.ACCREDITED.person("РЕЧНОЙ", "Пётр Ильич", snils);
    }

    private static String policy(MvcTestResult answer) {
        var header = answer.getResponse().getHeader("Content-Security-Policy");
        return header == null ? "" : header;
    }

    private byte[] document(SubmissionId draft) {
        return get(draft, "/signature/opis.txt").getResponse().getContentAsByteArray();
    }

    private String send(SubmissionId draft) {
        var sent = send(draft, seen(draft));
        assertThat(sent).hasStatus(303);
        var address = sent.getResponse().getRedirectedUrl();
        return address == null ? "" : address.substring(address.lastIndexOf('/') + 1);
    }

    private MvcTestResult send(SubmissionId draft, int seen) {
        return mvc.post()
                .uri(path(draft, "/sending"))
                .param("seen", String.valueOf(seen))
                .with(csrf())
                .with(Askers.citizen(citizen))
                .exchange();
    }

    private int seen(SubmissionId draft) {
        return drafts.find(citizen, draft).draft().lock();
    }

    private MvcTestResult sign(SubmissionId draft, byte[] file) {
        var name = file.length == 0 ? "" : "opis.txt.sig";
        return mvc.post()
                .uri(path(draft, "/signature"))
                .multipart()
                .file(new MockMultipartFile("file", name, null, file))
                .with(csrf())
                .with(Askers.citizen(citizen))
                .exchange();
    }

    private MvcTestResult post(SubmissionId draft, String what) {
        return mvc.post()
                .uri(path(draft, what))
                .with(csrf())
                .with(Askers.citizen(citizen))
                .exchange();
    }

    private MvcTestResult get(SubmissionId draft, String what) {
        return get(path(draft, what));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(Askers.citizen(citizen)).exchange();
    }

    private static String path(SubmissionId draft, String what) {
        return "/account/drafts/" + draft + what;
    }

    private static Document page(MvcTestResult answer) throws Exception {
        var bytes = answer.getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
