package okno.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.consulting.Askers;
import okno.desk.Counter;
import okno.notifications.Notices;
import okno.platform.jobs.JobWorker;
import okno.submissions.Orders;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a citizen sees of appeals.
@OknoTest
class AppealPagesTests {
    private static final String NEW = "/appeals/new";
    private static final String BODIES = "form[method=post]";
    private static final String BODY = "Комитет Ставропольского края по делам архивов";

    @Autowired private MockMvcTester mvc;
    @Autowired private Orders orders;
    @Autowired private Appellants appellants;
    @Autowired private Appeals appeals;
    @Autowired private AppealDrafts drafts;
    @Autowired private AppealReplies replies;
    @Autowired private AppealRouting routing;
    @Autowired private Notices notices;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;

    private final Counter counter;
    private final SignedInStaff officer;
    private CitizenId citizen = CitizenId.of("00000000-0000-0000-0000-000000000000");

    AppealPagesTests(@Autowired Counter counter) {
        this.counter = counter;
        officer = counter.officer("Лугова");
    }

    @BeforeEach
    void meet() {
        citizen = orders.citizen();
    }

    @Test
    void aGuestIsToldWhyHeSignsInAndComesBack() throws Exception {
        var page = page(mvc.get().uri(NEW + "?agency=" + Orders.BODY).exchange());

        assertThat(page.select("main").text()).contains("Сначала войдите", BODY);
        assertThat(page.select("main .actions a").eachAttr("href"))
                .containsExactly("/appeals/start?agency=" + Orders.BODY, "/register");
        assertThat(mvc.get().uri("/appeals/start?agency=" + Orders.BODY)).hasStatus3xxRedirection();
        assertThat(location(get("/appeals/start?agency=" + Orders.BODY)))
                .isEqualTo(NEW + "?agency=" + Orders.BODY);
        assertThat(mvc.get().uri("/account/appeals")).hasStatus3xxRedirection();
    }

    @Test
    void anAppealAgainstAChargeNamesItFromTheBeginning() throws Exception {
        var uin = "32117072411021588933";
        var about = "?agency=" + Orders.BODY + "&uin=" + uin;

        var guest = page(mvc.get().uri(NEW + about).exchange());
        var form = page(get(NEW + about)).select(BODIES + "[action=/appeals/drafts]");
        var begun = post("/appeals/drafts", Map.of("agency", Orders.BODY, "uin", uin));

        assertThat(guest.select("main .actions a").attr("href"))
                .isEqualTo("/appeals/start" + about);
        assertThat(location(get("/appeals/start" + about))).isEqualTo(NEW + about);
        assertThat(form.select("input[name=uin]").val()).isEqualTo(uin);
        assertThat(page(get(location(begun))).select("textarea[name=text]").val())
                .contains("3211 7072 4110 2158 8933");
        assertThat(page(get(NEW + "?uin=1")).select("input[name=uin]")).isEmpty();
    }

    @Test
    void pagesLeadToIt() throws Exception {
        assertThat(page(get("/")).select("a[href=" + NEW + "]").text())
                .isEqualTo("Написать обращение");
        assertThat(page(get("/account")).select("a[href=/account/appeals]").text())
                .isEqualTo("Обращения");
        assertThat(
                        page(get("/agencies/" + Orders.BODY))
                                .select("#appeal a[href=" + NEW + "?agency=" + Orders.BODY + "]")
                                .text())
                .isEqualTo("Направить обращение");
    }

    @Test
    void theBodyIsFoundByTopicAndWordsAndWhatDoesNotFitIsSaid() throws Exception {
        var begin = page(get(NEW)).select("main");
        var everybody = page(get(NEW + "?q=космодром")).select("main");

        assertThat(begin.text()).contains("Место не выбрано");
        assertThat(begin.select(BODIES)).isEmpty();
        assertThat(everybody.select(".notice").text()).contains("ничего не подошло");
        assertThat(page(get(NEW + "?q=архивы")).select(BODIES))
                .isNotEmpty()
                .hasSizeLessThan(everybody.select(BODIES).size());
        assertThat(page(get(NEW + "?agency=fns")).select("main").text())
                .doesNotContain("Вы выбрали");
    }

    @Test
    void whatIsTypedIsCheckedAndSentAndSeen() throws Exception {
        var draft = begin();
        var kept = keep(draft, whole());
        assertThat(location(kept)).isEqualTo(draft + "/check");
        var check = page(get(draft + "/check"));
        assertThat(check.select("main").text())
                .contains(BODY, "Заявление", Appellants.TEXT, "Ручьев Иван Ильич")
                .contains("Зарегистрируют не позже", "otvet.png");

        var sent = send(draft, check.select("input[name=seen]").val());

        var path = location(sent);
        assertThat(path).matches("/account/appeals/\\d\\d-\\d{4}-\\d{4}-\\d");
        var shown = page(get(path));
        assertThat(shown.select("h1").text()).startsWith("Заявление № ");
        assertThat(shown.select("main").text())
                .contains("Отправлено", "Зарегистрируют не позже", Appellants.TEXT, "otvet.png");
        assertThat(page(get("/account/appeals")).select(".result a").eachAttr("href"))
                .containsExactly(path);
        assertThat(location(send(draft, "0"))).isEqualTo(path);
        assertThat(location(get(draft))).isEqualTo(path);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingIsLost() throws Exception {
        var draft = begin();
        var fields = new HashMap<>(whole());
        fields.put("kind", "complaint");
        fields.put("concerns", Orders.BODY);
        fields.put("way", "email");
        fields.put("address", "не почта");
        fields.put("subject", "");

        var refused = keep(draft, fields);

        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select(".problems li")).hasSize(3);
        assertThat(page(refused).select("textarea[name=text]").text()).isEqualTo(Appellants.TEXT);
        assertThat(page(refused).select("input[name=address]").val()).isEqualTo("не почта");
        assertThat(page(get(draft)).select("textarea[name=text]").text())
                .isEqualTo(Appellants.TEXT);
        assertThat(page(get(draft)).select(".file").text()).contains("otvet.png");
        assertThat(location(get(draft + "/check"))).isEqualTo(draft);
        assertThat(send(draft, "1")).hasStatus(422);
    }

    @Test
    void aFileThatIsNoneIsRefusedAndTheRestKept() throws Exception {
        var draft = begin();
        var program = new MockMultipartFile("files", "virus.exe", null, new byte[] {77, 90, 0});

        var refused = keep(draft, whole(), program);

        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select(".problems").text()).contains("virus.exe");
        assertThat(page(refused).select("textarea[name=text]").text()).isEqualTo(Appellants.TEXT);
    }

    @Test
    void aDraftThatChangedElsewhereIsShownOnceMore() {
        var draft = begin();
        keep(draft, whole());

        assertThat(send(draft, "0")).hasStatus(409);
        assertThat(send(draft, "1")).hasStatus(303);
    }

    @Test
    void aDraftIsThrownAwayWithItsFiles() {
        var draft = begin();
        keep(draft, whole());

        assertThat(post(draft + "/removal", Map.of())).hasStatus(303);

        assertThat(get(draft)).hasStatus(404);
        assertThat(drafts.list(citizen)).isEmpty();
    }

    @Test
    void everyStepIsToldUntilItsPageIsOpened() {
        var number = appellants.answered(citizen, officer, List.of());
        worker.drain();

        assertThat(notices.list(citizen, Optional.empty(), Optional.empty()).rows())
                .extracting(it -> it.told().title())
                .containsExactlyInAnyOrder(
                        "notifications.appeal.send",
                        "notifications.appeal.register",
                        "notifications.appeal.answer");
        assertThat(get("/account/notices")).hasStatusOk();
        assertThat(get("/account/appeals/" + number)).hasStatusOk();
        assertThat(notices.unread(citizen)).isZero();
    }

    @Test
    void anAnswerIsReadRatedAndFollowed() throws Exception {
        var number = appellants.answered(citizen, officer, List.of(appellants.picture()));
        var path = "/account/appeals/" + number;

        var shown = page(get(path));

        assertThat(shown.select("main").text())
                .contains("Есть ответ", Appellants.ANSWER, "otvet.png", "Регистрационный номер");
        assertThat(post(path + "/rating", Map.of("words", "Спасибо"))).hasStatus(422);
        assertThat(post(path + "/rating", Map.of("mark", "5", "words", "Спасибо"))).hasStatus(303);
        assertThat(page(get(path)).select("main").text()).contains("Вы оценили ответ на 5");
        var again = location(post(path + "/again", Map.of()));
        assertThat(page(get(again)).select("main").text())
                .contains("Это продолжение обращения № " + number);
    }

    @Test
    void aTermThatIsExtendedAndPartsAreExplained() throws Exception {
        var number = appellants.registered(citizen, officer);
        routing.split(
                officer.id(),
                appellants.seen(officer, number),
                List.of(new AppealRouting.Part(Appellants.OTHER, "О дворе")),
                "Вопросов два");
        replies.extend(officer.id(), appellants.seen(officer, number), 10, "Ждем справку");

        var text = page(get("/account/appeals/" + number)).select("main").text();

        assertThat(text).contains("Срок продлен", "Ждем справку", "Ответ до", "Части обращения");
        var part = appeals.find(citizen, number).parts().getFirst().number();
        assertThat(page(get("/account/appeals/" + part)).select("main").text())
                .contains("О дворе", "Часть обращения № " + number);
    }

    @Test
    void anAppealIsTakenBackOnce() throws Exception {
        var path = "/account/appeals/" + appellants.send(citizen);

        assertThat(page(get(path + "/withdrawal")).select("h1").text()).contains("Отозвать");
        assertThat(post(path + "/withdrawal", Map.of())).hasStatus(303);
        assertThat(page(get(path)).select("main").text()).contains("Отозвано");
        assertThat(post(path + "/withdrawal", Map.of())).hasStatus(409);
    }

    @Test
    void whatIsAnothersIsNotFound() {
        var number = appellants.send(citizen);
        var draft = begin();
        var stranger = orders.citizen();

        for (var path :
                List.of(
                        "/account/appeals/" + number,
                        "/account/appeals/" + number + "/withdrawal",
                        "/account/appeals/00-0000-0000-0",
                        draft,
                        draft + "/check")) {
            assertThat(mvc.get().uri(path).with(Askers.citizen(stranger))).as(path).hasStatus(404);
        }
        citizen = stranger;
        assertThat(send(draft, "0")).hasStatus(404);
        assertThat(keep(draft, whole())).hasStatus(404);
        assertThat(post("/account/appeals/" + number + "/withdrawal", Map.of())).hasStatus(404);
        assertThat(post("/account/appeals/" + number + "/again", Map.of())).hasStatus(404);
    }

    @Test
    void whoSendsMuchWaitsAndLosesNothing() throws Exception {
        var answers =
                IntStream.range(0, 12)
                        .mapToObj(_ -> "/appeals/drafts/" + appellants.begin(citizen).id())
                        .map(draft -> send(draft, "0"))
                        .toList();

        assertThat(answers.getFirst()).hasStatus(303);
        assertThat(answers.getLast()).hasStatus(429).containsHeader("Retry-After");
        assertThat(page(answers.getLast()).select("main").text()).contains("Введенное не пропало");
    }

    @Test
    void nothingBeginsWhileTheConsentIsWithdrawn() {
        jdbc.sql("update accounts.citizen set consent_withdrawn_at = now() where id = :id")
                .param("id", citizen.value())
                .update();

        assertThat(get(NEW)).hasStatus(403);
        assertThat(post("/appeals/drafts", Map.of("agency", Orders.BODY))).hasStatus(403);
        assertThat(drafts.list(citizen)).isEmpty();
    }

    @Test
    void aDraftWaitsWhileTheConsentIsWithdrawn() throws Exception {
        var draft = "/appeals/drafts/" + appellants.begin(citizen).id();
        jdbc.sql("update accounts.citizen set consent_withdrawn_at = now() where id = :id")
                .param("id", citizen.value())
                .update();

        var answer = send(draft, "0");

        assertThat(answer).hasStatus(403);
        assertThat(page(answer).select("main").text())
                .contains("Вы отозвали согласие", Appellants.TEXT);
        assertThat(drafts.list(citizen)).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToWhoTakesNoAppeals() {
        assertThat(post("/appeals/drafts", Map.of("agency", "fns"))).hasStatus(404);
        assertThat(appeals.list(citizen, Optional.empty()).rows()).isEmpty();
    }

    @Test
    void whoWritesTooManyAlreadyIsToldWhatToDo() throws Exception {
        writeAllHeMay();

        var answer = post("/appeals/drafts", Map.of("agency", Orders.BODY));

        assertThat(answer).hasStatus(409);
        assertThat(page(answer).select("h1").text()).isEqualTo("Слишком много черновиков");
        assertThat(page(answer).select("main a").eachAttr("href")).contains("/account/appeals");
    }

    @Test
    void whoWritesTooManyAlreadyLosesNothingOfAComplaint() throws Exception {
        var complaint = "/account/submissions/" + counter.received(citizen) + "/complaint";
        var form = page(get(complaint)).select("input[name=form]").val();
        writeAllHeMay();

        var answer = post(complaint, Map.of("form", form, "text", "Жду второй месяц"));

        assertThat(answer).hasStatus(409);
        assertThat(page(answer).select("textarea[name=text]").val()).isEqualTo("Жду второй месяц");
        assertThat(page(answer).select("#f-text-about").text()).contains("не может быть больше 50");
    }

    private void writeAllHeMay() {
        IntStream.range(0, AppealDrafts.MOST).forEach(_ -> appellants.begin(citizen));
    }

    private String begin() {
        return location(post("/appeals/drafts", Map.of("agency", Orders.BODY)));
    }

    private static Map<String, String> whole() {
        return Map.of(
                "kind", "statement",
                "subject", "Фонарь во дворе",
                "text", Appellants.TEXT,
                "coAuthors", "Ручьев Иван Ильич",
                "way", "cabinet");
    }

    private MvcTestResult keep(String draft, Map<String, String> fields) {
        return keep(
                draft, fields, new MockMultipartFile("files", "otvet.png", null, Orders.png(320)));
    }

    private MvcTestResult keep(String draft, Map<String, String> fields, MockMultipartFile file) {
        var post = mvc.post().uri(draft).multipart().file(file);
        fields.forEach(post::param);
        return post.with(Askers.citizen(citizen)).with(csrf()).exchange();
    }

    private MvcTestResult send(String draft, String seen) {
        return post(draft + "/sending", Map.of("seen", seen));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var post = mvc.post().uri(path).with(Askers.citizen(citizen)).with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(Askers.citizen(citizen)).exchange();
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private static Document page(MvcTestResult answer) throws Exception {
        var bytes = answer.getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
