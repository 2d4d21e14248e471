package okno.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.accounts.representation.CaseOwner;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.agencies.Officers;
import okno.appeals.Appeal;
import okno.appeals.AppealCases;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.AppealDrafts;
import okno.appeals.AppealKind;
import okno.appeals.AppealNumber;
import okno.appeals.AppealState;
import okno.appeals.Appeals;
import okno.appeals.Appellants;
import okno.appeals.Complainants;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.desk.Counter;
import okno.platform.TooManyRequests;
import okno.submissions.MySubmissions;
import okno.submissions.Orders;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Appeals and complaints on the desk of officers, and the complaint as its author writes it.
@OknoTest
class AppealsTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Appellants appellants;
    @Autowired private AppealDrafts drafts;
    @Autowired private Appeals appeals;
    @Autowired private AppealCases cases;
    @Autowired private MySubmissions submissions;
    @Autowired private Complainants complainants;
    @Autowired private Staff staff;
    @Autowired private Officers officers;
    @Autowired private Citizens citizens;
    @Autowired private Audit audit;
    @Autowired private Throttle throttle;
    @Autowired private JdbcClient jdbc;

    private CitizenId citizen;
    private SignedInStaff officer;
    private AppealNumber number;

    @BeforeEach
    void receiveAnAppeal() {
        citizen = orders.citizen();
        officer = counter.officer("Дубов");
        number = appellants.send(citizen);
    }

    @AfterEach
    void publishNothing() {
        jdbc.sql("delete from consulting.frequent_question").update();
        jdbc.sql("update consulting.edition set number = number + 1").update();
    }

    @Test
    void showWhatLiesWithTheOfficersBodiesByKindAndState() throws Exception {
        assertThat(list(officer, "")).contains(number.value());
        assertThat(list(officer, "?state=new&kind=statement")).contains(number.value());
        assertThat(list(officer, "?state=new&kind=pretrial")).doesNotContain(number.value());
        assertThat(list(officer, "?state=mine")).doesNotContain(number.value());
        assertThat(list(officer, "?number=" + number)).containsExactly(number.value());
        assertThat(list(counter.officer("Чужой", "uszn-chelyabinsk"), ""))
                .doesNotContain(number.value());
    }

    @Test
    void areOutOfReachOfOfficersOfOtherBodies() {
        var stranger = counter.officer("Чужой", "uszn-chelyabinsk");

        assertThat(get(stranger, "")).hasStatus(404);
        for (var deed : AppealDeed.values()) {
            assertThat(get(stranger, "/" + deed.slug())).as(deed.slug()).hasStatus(404);
            assertThat(post(stranger, deed.slug(), Map.of("seen", "0")))
                    .as(deed.slug())
                    .hasStatus(404);
        }
        assertThat(post(stranger, "notes", Map.of("note", "Чужое"))).hasStatus(404);
        assertThat(appeal().state()).isEqualTo(AppealState.SENT);
    }

    @Test
    void areOpenedOnTheRecord() {
        get(officer, "");

        var seen = audit.accesses(citizen.value(), Optional.empty(), 10);
        assertThat(seen).isNotEmpty();
    }

    @Test
    void areTakenRegisteredAndAnswered() throws Exception {
        assertThat(post(officer, "assignment", seen())).hasStatus(303);
        assertThat(list(officer, "?state=mine")).contains(number.value());
        assertThat(post(officer, "registration", seen())).hasStatus(303);

        var bare = post(officer, "answer", seen());
        assertThat(bare).hasStatus(422);
        assertThat(read(bare).select("#f-text-about").text()).contains("Напишите");
        assertThat(post(officer, "answer", seen("text", "Фонарь починили"))).hasStatus(303);

        assertThat(appeals.find(citizen, number).ending().orElseThrow().words().text())
                .isEqualTo("Фонарь починили");
        assertThat(list(officer, "?state=ended")).contains(number.value());
        assertThat(read(get(officer, "")).text()).contains("Фонарь починили", "Дубов О. И.");
    }

    @Test
    void keepTheFilesOfAnAnswerThatIsRefused() throws Exception {
        post(officer, "registration", seen());
        var file = new MockMultipartFile("files", "ответ.png", null, Orders.png(52));

        var refused = answer(file, seen("text", " "));
        assertThat(refused).hasStatus(422);
        var kept = read(refused).select("input[name=files-kept][checked]").val();
        var stale = answer(file, Map.of("seen", "0", "text", "Починили"));
        assertThat(stale).hasStatus(409);
        assertThat(read(stale).select("li.file").text()).contains("ответ.png");

        assertThat(post(officer, "answer", seen("text", "Починили", "files-kept", kept)))
                .hasStatus(303);
        assertThat(read(asCitizen("/account/appeals/" + number)).text()).contains("ответ.png");
    }

    private MvcTestResult answer(MockMultipartFile file, Map<String, String> fields) {
        var post =
                mvc.post()
                        .uri("/desk/appeals/" + number + "/answer")
                        .multipart()
                        .file(file)
                        .with(as(officer, "ROLE_OFFICER"))
                        .with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    @Test
    void tellTheSecondOfTwoOfficersAndLoseNothing() throws Exception {
        var before = seen("text", "Долгий ответ");
        post(officer, "registration", seen());

        var answer = post(counter.officer("Ольхов"), "answer", before);

        assertThat(answer).hasStatus(409);
        assertThat(read(answer).text()).contains("Пока вы писали", "Дубов О. И.");
        assertThat(read(answer).select("textarea[name=text]").text()).isEqualTo("Долгий ответ");
        assertThat(appeal().state()).isEqualTo(AppealState.REGISTERED);
    }

    @Test
    void areForwardedWithAReasonAndThenGone() throws Exception {
        post(officer, "registration", seen());
        var later = seen("text", "Долгий ответ");

        assertThat(post(officer, "forwarding", seen("to", Appellants.OTHER))).hasStatus(422);
        assertThat(post(officer, "forwarding", seen("to", "fns", "reason", "Не наше")))
                .hasStatus(422);
        assertThat(post(officer, "forwarding", seen("to", Appellants.OTHER, "reason", "Не наше")))
                .hasStatus(303);

        assertThat(get(officer, "")).hasStatus(404);
        var gone = post(officer, "answer", later);
        assertThat(gone).hasStatus(409);
        assertThat(read(gone).text()).contains("переслал обращение", "Долгий ответ");
    }

    @Test
    void areSplitExtendedAndLeftOnAGround() throws Exception {
        post(officer, "registration", seen());
        assertThat(
                        post(
                                officer,
                                "parting",
                                seen(
                                        "to0",
                                        Appellants.OTHER,
                                        "words0",
                                        "О доме",
                                        "reason",
                                        "Два вопроса")))
                .hasStatus(303);
        assertThat(appeals.find(citizen, number).parts()).hasSize(1);

        assertThat(post(officer, "extension", seen("days", "31", "reason", "Долго")))
                .hasStatus(422);
        assertThat(post(officer, "extension", seen("days", "много", "reason", "Долго")))
                .hasStatus(422);
        assertThat(post(officer, "extension", seen("days", "30", "reason", "Долго")))
                .hasStatus(303);
        var openings = openings();
        assertThat(get(officer, "/extension")).hasStatus(409);
        assertThat(openings()).isEqualTo(openings + 1);

        assertThat(post(officer, "leaving", seen("text", "Не прочесть"))).hasStatus(422);
        assertThat(post(officer, "leaving", seen("ground", "unreadable", "text", "Не прочесть")))
                .hasStatus(303);
        assertThat(appeal().state()).isEqualTo(AppealState.LEFT_UNANSWERED);
    }

    private int openings() {
        return audit.accesses(citizen.value(), Optional.empty(), 100).size();
    }

    @Test
    void areSplitByWholeRowsAndTellWhichIsHalf() throws Exception {
        post(officer, "registration", seen());
        var fields = new HashMap<>(seen("to0", Appellants.OTHER, "words0", "О доме"));
        fields.put("words2", "О дворе");
        fields.put("reason", "Два вопроса");

        var refused = post(officer, "parting", fields);

        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select(".problems a").eachAttr("href")).containsExactly("#f-to2");
        assertThat(read(refused).select("textarea[name=words2]").text()).isEqualTo("О дворе");
        assertThat(appeals.find(citizen, number).parts()).isEmpty();
    }

    @Test
    void carryNotesOfOfficers() throws Exception {
        assertThat(post(officer, "notes", Map.of("note", " "))).hasStatus(422);
        assertThat(post(officer, "notes", Map.of("note", "Спросить соседей"))).hasStatus(303);

        assertThat(read(get(officer, "")).select("section blockquote").text())
                .contains("Спросить соседей");
    }

    @Test
    void becomeFrequentQuestionsOnlyWithTheirAuthorsLeaveAndInOtherWords() throws Exception {
        answer();
        assertThat(get(officer, "/frequent")).hasStatus(404);
        number = appellants.send(citizen, published());
        answer();

        assertThat(read(get(officer, "/frequent")).text()).contains(Appellants.TEXT);
        var own =
                Map.of("question", Appellants.TEXT, "answer", "Звоните в управу", "position", "1");
        assertThat(post(officer, "frequent", own)).hasStatus(422);
        var other =
                Map.of(
                        "question", "Кто чинит освещение?",
                        "answer", "Управляющая организация",
                        "position", "1",
                        "confirmed", "true");
        assertThat(post(officer, "frequent", other)).hasStatus(303);
        assertThat(post(counter.officer("Чужой", "uszn-chelyabinsk"), "frequent", other))
                .hasStatus(404);
    }

    private void answer() {
        post(officer, "registration", seen());
        post(officer, "answer", seen("text", "Починили"));
    }

    private static Typed published() {
        var typed = Appellants.statement();
        return new Typed(
                typed.kind(),
                typed.agency(),
                typed.concerns(),
                typed.official(),
                typed.service(),
                typed.subject(),
                typed.text(),
                typed.coAuthors(),
                typed.way(),
                typed.address(),
                true);
    }

    @Test
    void areHandedOverToColleaguesOnly() throws Exception {
        var colleague = counter.officer("Ольхов");
        var stranger = counter.officer("Чужой", "uszn-chelyabinsk");

        assertThat(post(officer, "handover", seen("colleague", ""))).hasStatus(422);
        assertThat(post(officer, "handover", seen("colleague", stranger.id().toString())))
                .hasStatus(404);
        assertThat(post(officer, "handover", seen("colleague", colleague.id().toString())))
                .hasStatus(303);
        assertThat(list(colleague, "?state=mine")).contains(number.value());
    }

    @Test
    void complainOfARefusalAndBringTheCaseBack() throws Exception {
        var submission = complainants.refused(citizen, officer);
        var form = read(asCitizen("/account/submissions/" + submission + "/complaint"));
        assertThat(form.select("input[name=ground][checked]").val()).isEqualTo("service-refused");

        var id = form.select("input[name=form]").val();
        var bare = complain(submission, id, Map.of());
        assertThat(bare).hasStatus(422);
        assertThat(read(bare).text()).contains("Напишите, почему вы не согласны", "довод.png");
        var sent = complain(submission, id, whole());
        assertThat(sent).hasStatus(303);
        assertThat(complain(submission, id, whole()).getResponse().getHeader("Location"))
                .isEqualTo(sent.getResponse().getHeader("Location"));
        number = number(sent);

        var head = counter.officer("Верхов");
        assertThat(read(get(head, "")).text()).contains("Отказали в услуге", submission.value());
        post(head, "registration", seen());
        assertThat(post(head, "answer", seen("text", "Ответ"))).hasStatus(409);
        assertThat(post(head, "grant", seen("text", "Отказ отменить"))).hasStatus(422);
        assertThat(post(head, "grant", seen("text", "Отказ отменить", "effect", "reopening")))
                .hasStatus(303);

        assertThat(submissions.find(citizen, submission).submission().state().status())
                .isEqualTo(SubmissionStatus.IN_WORK);
        var page = read(asCitizen("/account/submissions/" + submission)).text();
        assertThat(page)
                .contains("Жалоба отправлена", "Жалоба удовлетворена")
                .contains("По решению по жалобе № " + number);
        assertThat(read(asCitizen("/account/appeals/" + number)).select("input[name=mark]"))
                .hasSize(5);
    }

    @Test
    void complainNoMoreThanAppealsMayBeSentAndLoseNothing() throws Exception {
        var submission = complainants.refused(citizen, officer);
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(
                        () -> {
                            while (true) {
                                throttle.enter(ThrottleScope.APPEAL, citizen.toString());
                            }
                        });
        var form = UUID.randomUUID().toString();

        var answer = complain(submission, form, whole());

        assertThat(answer).hasStatus(429).containsHeader("Retry-After");
        assertThat(read(answer).text()).contains("Введенное не пропало", "довод.png");
        assertThat(read(answer).select("textarea[name=text]").text())
                .isEqualTo("Сведения в архиве есть");
        var later = "/account/submissions/" + submission + "/complaint?form=" + form;
        assertThat(read(asCitizen(later)).select("textarea[name=text]").text())
                .isEqualTo("Сведения в архиве есть");
    }

    @Test
    void complainNotBeforeWhatWasChangedElsewhereIsSeen() throws Exception {
        var submission = complainants.refused(citizen, officer);
        var form = UUID.randomUUID();
        var changing =
                new MockMultipartFile("files", "довод.png", null, Orders.png(51)) {
                    @Override
                    public InputStream getInputStream() throws IOException {
                        drafts.change(CaseOwner.self(citizen), form, Appellants.statement());
                        return super.getInputStream();
                    }
                };

        var answer = complain(submission, form.toString(), whole(), changing);

        assertThat(answer).hasStatus(409);
        assertThat(read(answer).select(".problems a").eachAttr("href")).containsExactly("#f-text");
        assertThat(read(answer).select(".problems").text()).contains("введенное там пропадет");
        assertThat(read(answer).select("textarea[name=text]").text())
                .isEqualTo("Сведения в архиве есть");
        assertThat(complain(submission, form.toString(), whole())).hasStatus(303);
    }

    @Test
    void complainOfNothingWhileTheConsentIsWithdrawnAndLoseNothing() throws Exception {
        var submission = complainants.refused(citizen, officer);
        jdbc.sql("update accounts.citizen set consent_withdrawn_at = now() where id = :id")
                .param("id", citizen.value())
                .update();

        var answer = complain(submission, UUID.randomUUID().toString(), whole());

        assertThat(answer).hasStatus(403);
        assertThat(read(answer).text()).contains("Вы отозвали согласие");
        assertThat(read(answer).select("textarea[name=text]").text())
                .isEqualTo("Сведения в архиве есть");
    }

    @Test
    void offerOfAComplaintOnlyTheGroundsOfLeavingThatItHas() throws Exception {
        var submission = complainants.refused(citizen, officer);
        number = complainants.complain(citizen, submission);
        post(officer, "registration", seen());

        assertThat(read(get(officer, "/leaving")).select("input[name=ground]").eachAttr("value"))
                .containsExactly("abusive", "unreadable");
    }

    @Test
    void complainOfNothingThatIsNotOnesOwn() {
        var submission = counter.received(orders.citizen());

        assertThat(asCitizen("/account/submissions/" + submission + "/complaint")).hasStatus(404);
        assertThat(complain(submission, UUID.randomUUID().toString(), whole())).hasStatus(404);
    }

    @Test
    void areCountedForTheHeadAndForNobodyElse() throws Exception {
        var chief = chief();
        appellants.send(citizen, Appellants.typed(AppealKind.PROPOSAL, Orders.BODY, ""));
        post(officer, "registration", seen());
        post(officer, "answer", seen("text", "Починили"));

        assertThat(path(officer, "/desk/statistics", "ROLE_OFFICER")).hasStatus(403);
        var page = read(path(chief, "/desk/statistics", "ROLE_OFFICER", "ROLE_HEAD"));
        var table = path(chief, "/desk/statistics/appeals.csv", "ROLE_OFFICER", "ROLE_HEAD");
        assertThat(table).hasStatusOk();
        var csv = table.getResponse().getContentAsString();
        assertThat(csv)
                .startsWith("month,kind,received")
                .contains(",statement,")
                .containsPattern(",proposal,.*,0,\r?\n")
                .doesNotContain("Речной");
        var month = YearMonth.parse(csv.lines().skip(1).findFirst().orElseThrow().substring(0, 7));
        var inWords = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.of("ru"));
        assertThat(page.select("tbody tr").text())
                .contains("Заявление", inWords.format(month), "0,0")
                .doesNotContain("0.0");
    }

    private static Map<String, String> whole() {
        return Map.of(
                "ground", "service-refused",
                "target", "official",
                "text", "Сведения в архиве есть",
                "subject", "Отменить отказ",
                "way", "cabinet");
    }

    private MvcTestResult complain(
            SubmissionNumber submission, String form, Map<String, String> fields) {
        var file = new MockMultipartFile("files", "довод.png", null, Orders.png(51));
        return complain(submission, form, fields, file);
    }

    private MvcTestResult complain(
            SubmissionNumber submission,
            String form,
            Map<String, String> fields,
            MockMultipartFile file) {
        var post =
                mvc.post()
                        .uri("/account/submissions/" + submission + "/complaint")
                        .multipart()
                        .file(file)
                        .param("form", form)
                        .with(signedIn())
                        .with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    private static AppealNumber number(MvcTestResult sent) {
        var location = Objects.requireNonNull(sent.getResponse().getHeader("Location"));
        return AppealNumber.of(location.substring(location.lastIndexOf('/') + 1));
    }

    private SignedInStaff chief() {
        var name = new FullName("Главный", "Олег", "Ильич");
        var roles = Set.of(StaffRole.OFFICER, StaffRole.HEAD);
        var email = "chief" + number + "@example.org";
        var id = staff.add(new NewStaff(email, name, roles, "Берег-и-лодка-26"));
        officers.appoint(id, Orders.BODY, Actor.system("test"));
        return new SignedInStaff(id, name, roles);
    }

    private Appeal appeal() {
        return appeals.find(citizen, number).appeal();
    }

    private Map<String, String> seen(String... fields) {
        var seen = Integer.toString(cases.find(officer.id(), number).lock());
        return switch (fields.length) {
            case 0 -> Map.of("seen", seen);
            case 2 -> Map.of("seen", seen, fields[0], fields[1]);
            case 4 -> Map.of("seen", seen, fields[0], fields[1], fields[2], fields[3]);
            default ->
                    Map.of(
                            "seen", seen, fields[0], fields[1], fields[2], fields[3], fields[4],
                            fields[5]);
        };
    }

    private List<String> list(SignedInStaff who, String query) throws UnsupportedEncodingException {
        var page = read(path(who, "/desk/appeals" + query, "ROLE_OFFICER"));
        return page.select("tbody th a").eachText();
    }

    private MvcTestResult get(SignedInStaff who, String path) {
        return path(who, "/desk/appeals/" + number + path, "ROLE_OFFICER");
    }

    private MvcTestResult path(SignedInStaff who, String path, String... roles) {
        return mvc.get().uri(path).with(as(who, roles)).exchange();
    }

    private MvcTestResult post(SignedInStaff who, String deed, Map<String, String> fields) {
        var post =
                mvc.post()
                        .uri("/desk/appeals/" + number + "/" + deed)
                        .with(as(who, "ROLE_OFFICER"))
                        .with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    private MvcTestResult asCitizen(String path) {
        return mvc.get().uri(path).with(signedIn()).exchange();
    }

    private RequestPostProcessor signedIn() {
        var me = new SignedInCitizen(citizen, citizens.get(citizen).name());
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, null, AuthorityUtils.createAuthorityList("ROLE_CITIZEN")));
    }

    private static RequestPostProcessor as(SignedInStaff who, String... roles) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        who, null, AuthorityUtils.createAuthorityList(roles)));
    }

    private static Document read(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
