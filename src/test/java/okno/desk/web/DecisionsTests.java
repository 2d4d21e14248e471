package okno.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment;
import okno.desk.Counter;
import okno.submissions.Dossier;
import okno.submissions.MySubmissions;
import okno.submissions.Orders;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;
import okno.submissions.unreached.Unreached;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@OknoTest
class DecisionsTests {
    private static final Instant LONG_AGO = Instant.parse("2026-01-15T09:00:00Z");

    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private MySubmissions mine;
    @Autowired private Unreached unreached;
    @Autowired private MovableClock clock;

    private CitizenId citizen;
    private SubmissionNumber number;
    private SignedInStaff officer;

    @BeforeEach
    void receiveASubmission() {
        citizen = orders.citizen();
        number = counter.received(citizen);
        officer = counter.officer("Дубов");
    }

    @Test
    void showsTheCaseWithItsAnswersAndOffersWhatCanBeDone() throws Exception {
        var page = read(get(officer, ""));

        assertThat(page.select("h1").text()).contains(number.value());
        assertThat(page.text()).contains("Иванова Мария Петровна", "паспорт.png", "осталось");
        assertThat(page.select("a.button").eachText())
                .contains("Взять в работу", "Передать", "Принять", "Запросить сведения", "Отказать")
                .doesNotContain("Исполнить", "Промежуточный результат");
    }

    @Test
    void keepsCasesOfOtherBodiesOutOfReach() {
        var stranger = counter.officer("Чужой", "uszn-chelyabinsk");

        assertThat(get(stranger, "")).hasStatus(404);
        assertThat(get(stranger, "/acceptance")).hasStatus(404);
        assertThat(get(stranger, "/files/" + file().id())).hasStatus(404);
        assertThat(decide(stranger, "acceptance", Map.of("seen", "0"))).hasStatus(404);
        assertThat(dossier().submission().state().status()).isEqualTo(SubmissionStatus.DELIVERED);
    }

    @Test
    void tellsTheOfficerWhomNoNewsReachesUntilHeOpensTheCase() throws Exception {
        assertThat(unreached.note(orders.citizen().value(), number.value(), LONG_AGO)).isFalse();
        assertThat(read(get(officer, "")).text()).doesNotContain("не удалось известить");

        assertThat(unreached.note(citizen.value(), number.value(), LONG_AGO)).isTrue();
        assertThat(unreached.note(citizen.value(), number.value(), LONG_AGO)).isTrue();
        assertThat(read(get(officer, "")).text()).contains("Заявителя не удалось известить");

        mine.open(CaseOwner.self(citizen), number);
        assertThat(read(get(officer, "")).text()).doesNotContain("не удалось известить");
    }

    @Test
    void givesFilesInASandbox() {
        var answer = get(officer, "/files/" + file().id() + "/view");

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "image/png");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void tellsTheCitizenWhatTheOfficerWrote() {
        assertThat(decide(officer, "acceptance", words("Приняли, ищем"))).hasStatus(303);
        assertThat(decide(officer, "information-request", words("Пришлите копию"))).hasStatus(303);

        var dossier = dossier();
        assertThat(dossier.submission().state().status()).isEqualTo(SubmissionStatus.NEED_INFO);
        assertThat(dossier.events()).last().extracting("message").asString().contains("копию");
    }

    @Test
    void tellsTheSecondOfTwoOfficersAndOverwritesNothing() throws Exception {
        var second = counter.officer("Ольхов");
        var seen = words("Второй ответ");
        assertThat(decide(officer, "acceptance", words("Первый ответ"))).hasStatus(303);

        var answer = decide(second, "information-request", seen);

        assertThat(answer).hasStatus(409);
        var page = read(answer);
        assertThat(page.text()).contains("Пока вы писали", "Дубов О. И.", "В работе");
        assertThat(page.select("textarea[name=message]").text()).isEqualTo("Второй ответ");
        assertThat(dossier().submission().state().status()).isEqualTo(SubmissionStatus.IN_WORK);
    }

    @Test
    void keepsTheTextOfADecisionThatIsNoLongerPossible() throws Exception {
        var seen = words("Принято в работу");
        decide(officer, "acceptance", words(""));

        var answer = decide(counter.officer("Ольхов"), "acceptance", seen);

        assertThat(answer).hasStatus(409);
        assertThat(read(answer).select("blockquote").text()).isEqualTo("Принято в работу");
    }

    @Test
    void refusesOnlyOnAGroundOfTheCard() throws Exception {
        var invented = words("Не подходит", "ground", "because");

        var answer = decide(officer, "refusal", invented);

        assertThat(answer).hasStatus(422);
        var page = read(answer);
        assertThat(page.select("#f-ground-about").text()).contains("Выберите основание");
        assertThat(page.select("textarea[name=message]").text()).isEqualTo("Не подходит");
        var ground = page.select("#f-ground option").eachAttr("value").getLast();
        assertThat(decide(officer, "refusal", words("Не подходит", "ground", ground)))
                .hasStatus(303);
        assertThat(dossier().submission().state().status()).isEqualTo(SubmissionStatus.REFUSED);
        assertThat(dossier().ground(dossier().events().getLast())).isPresent();
    }

    @Test
    void theTermRunsOnUnlessTheOfficerNamesAGroundForItsSuspension() throws Exception {
        var page = read(get(officer, "/information-request"));
        assertThat(page.select("#f-ground option").eachAttr("value")).containsExactly("", "1");
        var due = dossier().submission().state().dueOn();

        assertThat(decide(officer, "information-request", words("Как?", "ground", "2")))
                .hasStatus(422);
        assertThat(decide(officer, "information-request", words("Как?", "ground", "")))
                .hasStatus(303);

        assertThat(dossier().waiting()).isEmpty();
        assertThat(dossier().submission().state().dueOn()).isEqualTo(due);
    }

    @Test
    void aSuspensionStopsTheTermAndIsToldWithItsGround() {
        var due = dossier().submission().state().dueOn().orElseThrow();

        assertThat(decide(officer, "information-request", words("Как?", "ground", "1")))
                .hasStatus(303);

        var suspended = dossier();
        assertThat(suspended.waiting().orElseThrow().until()).isPresent();
        assertThat(suspended.submission().state().dueOn().orElseThrow()).isAfter(due);
        assertThat(suspended.ground(suspended.events().getLast()).orElseThrow())
                .contains("архив просит уточнить");
    }

    @Test
    void asksForWordsWhereTheCitizenNeedsThem() throws Exception {
        var answer = decide(officer, "information-request", words(" "));

        assertThat(answer).hasStatus(422);
        assertThat(read(answer).select("#f-message-about").text()).contains("Напишите заявителю");
    }

    @Test
    void grantsOnlyWithAResult() throws Exception {
        decide(officer, "acceptance", words(""));

        var bare = decide(officer, "grant", words("Готово"));
        assertThat(bare).hasStatus(422);
        assertThat(read(bare).select("#f-result-about").text()).contains("Приложите файл");

        assertThat(grant(new MockMultipartFile("result", "справка.png", null, Orders.png(77))))
                .hasStatus(303);
        var done = dossier();
        assertThat(done.submission().state().status()).isEqualTo(SubmissionStatus.DONE);
        assertThat(done.filesOf(done.events().getLast()))
                .extracting(Attachment::name)
                .containsExactly("справка.png");
    }

    @Test
    void keepsTheResultOfAFormThatIsRefused() throws Exception {
        decide(officer, "acceptance", words(""));
        var file = new MockMultipartFile("result", "справка.png", null, Orders.png(78));

        var refused = grant(file, words("я".repeat(DecisionForm.LONGEST + 1)));
        assertThat(refused).hasStatus(422);
        var kept = read(refused).select("input[name=result-kept][checked]");
        assertThat(read(refused).select("li.file").text()).contains("справка.png");

        var again = words("Справка готова", "result-kept", kept.val());
        assertThat(decide(officer, "grant", again)).hasStatus(303);
        assertThat(dossier().filesOf(dossier().events().getLast()))
                .extracting(Attachment::name, Attachment::size)
                .containsExactly(tuple("справка.png", file.getSize()));
    }

    @Test
    void keepsTheResultForNobodyElseAndNotForEver() throws Exception {
        decide(officer, "acceptance", words(""));
        var file = new MockMultipartFile("result", "справка.png", null, Orders.png(79));
        var ticket =
                read(grant(file, words("я".repeat(DecisionForm.LONGEST + 1))))
                        .select("input[name=result-kept]")
                        .val();
        var again = words("Готово", "result-kept", ticket);

        var strange = decide(counter.officer("Ольхов"), "grant", again);
        assertThat(strange).hasStatus(422);
        assertThat(read(strange).select("#f-result-about").text()).contains("больше не хранится");
        assertThat(decide(officer, "grant", words("Готово", "result-kept", "чужое")))
                .hasStatus(422);
        try {
            clock.advance(Duration.ofHours(13));
            assertThat(decide(officer, "grant", again)).hasStatus(422);
        } finally {
            clock.reset();
        }
        assertThat(dossier().submission().state().status()).isEqualTo(SubmissionStatus.IN_WORK);
    }

    @Test
    void letsAnOfficerTakeACaseAndHandItOver() throws Exception {
        var colleague = counter.officer("Ольхов");

        assertThat(decide(officer, "assignment", words(""))).hasStatus(303);
        assertThat(counter.now(officer, number).officer()).contains(officer.id());
        var fields = words("", "colleague", colleague.id().toString());
        assertThat(decide(officer, "handover", fields)).hasStatus(303);

        assertThat(counter.now(officer, number).officer()).contains(colleague.id());
        assertThat(read(get(officer, "")).select("details").text())
                .contains("Дубов О. И. · взято в работу", "назначен сотрудник: Ольхов О. И.");
    }

    @Test
    void keepsTheWordsOfAHandingOverThatIsNoLongerPossible() throws Exception {
        var colleague = counter.officer("Ольхов");
        var seen = words("Дело у коллеги", "colleague", colleague.id().toString());
        var page = read(get(officer, "/refusal"));
        var ground = page.select("#f-ground option").eachAttr("value").getLast();
        decide(colleague, "refusal", words("Не подходит", "ground", ground));

        var answer = decide(officer, "handover", seen);

        assertThat(answer).hasStatus(409);
        assertThat(read(answer).select("blockquote").text()).isEqualTo("Дело у коллеги");
    }

    @Test
    void aMistakeOfWhoHandsOverHidesNothingThatHappenedMeanwhile() throws Exception {
        var seen = words("Нужен архив ЗАГС", "colleague", "");
        decide(counter.officer("Ольхов"), "acceptance", words(""));

        var answer = decide(officer, "handover", seen);

        assertThat(answer).hasStatus(409);
        assertThat(read(answer).text()).contains("Пока вы писали", "Ольхов О. И.");
        assertThat(read(answer).select("textarea[name=message]").text())
                .isEqualTo("Нужен архив ЗАГС");
    }

    @Test
    void countsTheEndOfALineOnceAsTheReadersBrowserDoes() {
        var line = "я".repeat(99) + "\r\n";
        decide(officer, "acceptance", words(""));

        assertThat(decide(officer, "interim-result", words(line.repeat(39) + "я".repeat(100))))
                .hasStatus(303);

        assertThat(dossier().events().getLast().message().orElseThrow())
                .hasSize(DecisionForm.LONGEST)
                .doesNotContain("\r");
    }

    @Test
    void handsNothingOverToAnotherBody() {
        var stranger = counter.officer("Чужой", "uszn-chelyabinsk");

        var fields = words("", "colleague", stranger.id().toString());

        assertThat(decide(officer, "handover", fields)).hasStatus(422);
    }

    @Test
    void keepsNotesAmongOfficers() throws Exception {
        assertThat(decide(officer, "notes", words("", "note", "Фонд 12, опись 3"))).hasStatus(303);

        assertThat(read(get(counter.officer("Ольхов"), "")).text()).contains("Фонд 12, опись 3");
        assertThat(decide(officer, "notes", words("", "note", " "))).hasStatus(422);
    }

    private Map<String, String> words(String message, String... more) {
        var fields = new HashMap<String, String>();
        fields.put("message", message);
        fields.put("seen", String.valueOf(counter.now(officer, number).lock()));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private MvcTestResult get(SignedInStaff reader, String rest) {
        return mvc.get()
                .uri("/desk/submissions/" + number + rest)
                .with(signedIn(reader))
                .exchange();
    }

    private MvcTestResult decide(SignedInStaff by, String slug, Map<String, String> fields) {
        var post =
                mvc.post()
                        .uri("/desk/submissions/" + number + "/" + slug)
                        .with(signedIn(by))
                        .with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    private MvcTestResult grant(MockMultipartFile file) {
        return grant(file, words("Справка готова"));
    }

    private MvcTestResult grant(MockMultipartFile file, Map<String, String> fields) {
        var post =
                mvc.post()
                        .uri("/desk/submissions/" + number + "/grant")
                        .multipart()
                        .file(file)
                        .with(signedIn(officer))
                        .with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    private Dossier dossier() {
        return mine.find(citizen, number);
    }

    private Attachment file() {
        return dossier().applicationFiles().getFirst();
    }

    private static Document read(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static RequestPostProcessor signedIn(SignedInStaff officer) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        officer,
                        "",
                        AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_OFFICER")));
    }
}
