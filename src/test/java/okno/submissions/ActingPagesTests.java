package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.accounts.representation.Families;
import okno.accounts.representation.Representations;
import okno.appeals.AppealNumber;
import okno.appeals.Appellants;
import okno.attachments.Attachments;
import okno.audit.Audit;
import okno.consulting.Askers;
import okno.consulting.InquiryNumber;
import okno.desk.Counter;
import okno.identifiers.Snils;
import okno.notifications.Notices;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whose cases are seen at which address while one acts for another.
@OknoTest
class ActingPagesTests {
    private static final String REPRESENTATION = "/account/representation";
    private static final String ACT = "Действовать за этого человека: " + Families.CHILD;

    @Autowired private MockMvcTester mvc;
    @Autowired private Families families;
    @Autowired private Representations representations;
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private Askers askers;
    @Autowired private Appellants appellants;
    @Autowired private Drafts drafts;
    @Autowired private Sending sending;
    @Autowired private MySubmissions submissions;
    @Autowired private Attachments attachments;
    @Autowired private Audit audit;
    @Autowired private Notices notices;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    private CitizenId me;
    private UUID right;
    private CaseOwner owner;
    private Visit visit;
    private SubmissionId draft;
    private SubmissionNumber number;
    private InquiryNumber question;
    private AppealNumber appeal;
    private UUID letter;

    @BeforeEach
    void aCaseOfAChild() {
        var snils = TestSnils.next();
        me = families.person(snils);
        right = families.enter(me, boy());
        owner = CaseOwner.of(representations.inForce(me, right).orElseThrow());
        number = sent(owner);
        question = askers.ask(owner);
        appeal = appellants.sent(owner);
        letter = appellants.begun(owner).id();
        draft = orders.wholeDraft(owner.id());
        visit = signedIn(snils);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void opensEveryAddressWhileOneActs() {
        act();

        assertThat(addresses()).allSatisfy(it -> assertThat(status(it)).isIn(200, 303));
    }

    @Test
    void opensNoneWhileOneActsForHimself() {
        assertThat(addresses()).allSatisfy(it -> assertThat(status(it)).isEqualTo(404));
        assertNothingCanBeDone();
        act();
        visit.press(visit.get("/account"), "Вернуться к себе", Map.of());

        assertThat(addresses()).allSatisfy(it -> assertThat(status(it)).isEqualTo(404));
    }

    @Test
    void opensNoneOnceTheRightHasEnded() {
        act();
        representations.end(me, right);

        assertThat(visit.get("/account").page().select(".acting").text())
                .contains("Вы снова действуете за себя");
        assertThat(visit.get("/account").page().select(".acting")).isEmpty();
        assertThat(addresses()).allSatisfy(it -> assertThat(status(it)).isEqualTo(404));
        assertNothingCanBeDone();
        assertThat(submissions.find(owner.id(), number).submission().citizen())
                .isEqualTo(owner.id());
        assertThat(drafts.list(owner.id())).hasSize(1);
    }

    @Test
    void opensNoneOnceTheChildIsOfAge() {
        var snils = TestSnils.next();
        var parent = families.person(snils);
        var born = today().minusYears(18).plusDays(3);
        var id = families.enter(parent, Families.boy(Families.certificate(), born));
        var child = CaseOwner.of(representations.inForce(parent, id).orElseThrow());
        var theirs = SubmissionPath.of(sent(child));
        clock.advance(Duration.ofDays(4));
        visit = signedIn(snils);

        assertThat(choose(id)).isEqualTo(409);
        assertThat(status(theirs)).isEqualTo(404);
    }

    @Test
    void opensNoneOfAnothersWard() {
        var snils = TestSnils.next();
        families.enter(families.person(snils), boy());
        visit = signedIn(snils);
        act();

        assertThat(addresses()).allSatisfy(it -> assertThat(status(it)).isEqualTo(404));
        assertThat(choose(right)).isEqualTo(409);
        assertThat(visit.get(REPRESENTATION + "/" + right + "/ending").status()).isEqualTo(404);
        assertThat(post(REPRESENTATION + "/" + right + "/ending")).isEqualTo(404);
        assertNothingCanBeDone();
    }

    @Test
    void hidesOnesOwnCasesWhileOneActs() {
        var mine = SubmissionPath.of(counter.received(me));
        assertThat(status(mine)).isEqualTo(200);
        act();

        assertThat(status(mine)).isEqualTo(404);
        assertThat(visit.get("/account/submissions").page().select("main").text())
                .contains(number.toString());
    }

    @Test
    void everyPageTellsForWhom() {
        act();

        for (var path : List.of("/", "/services", "/account", SubmissionPath.of(number))) {
            assertThat(visit.get(path).page().select(".acting").text())
                    .as(path)
                    .startsWith("Вы действуете за: " + Families.CHILD + " Вернуться");
        }
        for (var path : List.of("/account/profile", "/account/security", "/account/data")) {
            assertThat(visit.get(path).page().select(".acting").text())
                    .as(path)
                    .contains("Эта страница – о вас самих");
        }
    }

    @Test
    void pagesOfTheCaseNameBoth() {
        act();
        var check = visit.get("/account/drafts/" + draft + "/check").page().select("main").text();
        assertThat(check)
                .contains("Заявитель " + Families.CHILD, "Представитель Речной Пётр Ильич")
                .contains("Родитель, свидетельство о рождении II-АБ", "со слов заявителя");

        var shown = visit.get(SubmissionPath.of(number)).page().select("main").text();

        assertThat(shown).contains(Families.CHILD, "Представитель Речной Пётр Ильич", "Вы");
    }

    @Test
    void fillsFormsWithWhatIsKnownOfThePersonActedFor() {
        drafts.delete(owner, draft);
        act();

        var order = visit.get("/services/" + Orders.SERVICE + "/order");

        assertThat(order.status()).isEqualTo(303);
        assertThat(drafts.list(me)).isEmpty();
        var child = drafts.find(owner.id(), drafts.list(owner.id()).getFirst().id());
        assertThat(child.answers().toTree()).doesNotContainKey("phone");
        var mine = drafts.find(me, orders.emptyDraft(me));
        assertThat(mine.answers().toTree()).containsKey("phone");
    }

    @Test
    void recordsWhoDidItAndForWhom() {
        act();
        post(SubmissionPath.of(number) + "/withdrawal");

        var id = submissions.find(owner.id(), number).submission().id();
        var deeds = audit.of("submission", id.toString(), 20);
        assertThat(deeds)
                .filteredOn(deed -> deed.action().equals("submission.registered"))
                .singleElement()
                .satisfies(
                        deed -> {
                            assertThat(deed.actor().id()).isEqualTo(me.toString());
                            assertThat(deed.facts()).containsEntry("for", owner.id().toString());
                        });
    }

    @Test
    void newsOfAWardGoToItsParentByWayOfTheChoice() {
        worker.drain();

        assertThat(notices.unread(owner.id())).isZero();
        assertLeadsTo("&number=" + number, SubmissionPath.of(number));
        assertLeadsTo("&appeal=" + appeal, "/account/appeals/" + appeal);
        assertLeadsTo("&question=" + question, "/account/questions/" + question);
        assertThat(notices.unread(me)).isZero();
    }

    /// The news of a case lead to it by way of the choice for whom to act.
    private void assertLeadsTo(String about, String path) {
        var told =
                notices.list(me, Optional.empty(), Optional.empty()).rows().stream()
                        .map(notice -> notice.told().path())
                        .filter(it -> it.endsWith(about))
                        .findFirst()
                        .orElseThrow();
        assertThat(told).contains("open=" + right);
        var opened = visit.press(visit.get(told), "Действовать и открыть дело", Map.of());
        assertThat(opened.location()).isEqualTo(path);
        assertThat(status(path)).isEqualTo(200);
    }

    private void assertNothingCanBeDone() {
        var paths =
                List.of(
                        SubmissionPath.of(number) + "/withdrawal",
                        "/account/drafts/" + draft + "/deletion",
                        "/account/drafts/" + draft + "/sending?seen=0",
                        "/account/files/removals?back=/&file=" + file());
        assertThat(paths).allSatisfy(it -> assertThat(post(it)).isEqualTo(404));
    }

    private int choose(UUID id) {
        return visit.post(REPRESENTATION + "/choice", fields(Map.of("id", id.toString()))).status();
    }

    private int post(String path) {
        return visit.post(path, fields(Map.of())).status();
    }

    private Map<String, String> fields(Map<String, String> typed) {
        var all = new HashMap<>(typed);
        var token = visit.get(REPRESENTATION).page().select("input[name=_csrf]").first();
        all.put("_csrf", Objects.requireNonNull(token).val());
        return all;
    }

    private List<String> addresses() {
        var sent = SubmissionPath.of(number);
        var begun = "/account/drafts/" + draft;
        var section = orders.section(owner.id(), draft);
        return List.of(
                sent,
                sent + "/statuses",
                sent + "/withdrawal",
                sent + "/receipt",
                "/account/questions/" + question,
                "/account/appeals/" + appeal,
                "/account/appeals/" + appeal + "/withdrawal",
                "/appeals/drafts/" + letter,
                "/appeals/drafts/" + letter + "/check",
                begun,
                begun + "/questions/" + section,
                begun + "/body",
                begun + "/documents",
                begun + "/check",
                "/account/files/" + file(),
                "/account/files/" + file() + "/view");
    }

    private String file() {
        return attachments.list(owner.id(), draft.value()).getFirst().id().toString();
    }

    private int status(String path) {
        return visit.get(path).status();
    }

    private Answer act() {
        var chosen = visit.press(visit.get(REPRESENTATION), ACT, Map.of());
        assertThat(chosen.location()).isEqualTo("/account");
        return chosen;
    }

    private Visit signedIn(Snils snils) {
        var one = new Visit(mvc);
        var typed = Map.of("СНИЛС", snils.formatted(), "Пароль", Families.PASSWORD);
        assertThat(one.press(one.get("/login"), "Войти", typed).status()).isEqualTo(303);
        return one;
    }

    private SubmissionNumber sent(CaseOwner sender) {
        var whole = orders.wholeDraft(sender.id());
        int seen = drafts.find(sender.id(), whole).draft().lock();
        return ((Sending.Outcome.Sent) sending.send(sender, whole, seen)).number();
    }

    private Map<String, String> boy() {
        return Families.boy(Families.certificate(), today().minusYears(5));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Where a submission is shown.
    private static final class SubmissionPath {
        static String of(SubmissionNumber number) {
            return "/account/submissions/" + number;
        }
    }
}
