package okno.verification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.Applications.Outcome;
import okno.accounts.representation.ChildForm;
import okno.accounts.representation.Families;
import okno.accounts.representation.PowerForm;
import okno.accounts.representation.Representation.State;
import okno.accounts.representation.Representations;
import okno.attachments.Attachments;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.Snils;
import okno.notifications.Notices;
import okno.platform.Conflict;
import okno.platform.jobs.JobWorker;
import okno.submissions.Orders;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import okno.verification.papers.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Papers of representatives at the operator's desk.
@OknoTest
class PaperDeskTests {
    private static final String QUEUE = "/verification/papers";

    @Autowired private MockMvcTester mvc;
    @Autowired private Families families;
    @Autowired private Papers papers;
    @Autowired private Attachments attachments;
    @Autowired private Uploads uploads;
    @Autowired private Representations representations;
    @Autowired private Notices notices;
    @Autowired private Audit audit;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();
    private final Snils trusting = TestSnils.next();
    private CitizenId me;
    private Visit operator;

    @BeforeEach
    void people() {
        me = families.person(snils);
        operator = new Visit(mvc);
        var typed = Map.of("Электронная почта", "centre@demo.okno", "Пароль", "Okno-demo-2026");
        operator.press(operator.get("/staff/login"), "Войти", typed);
    }

    @Test
    void acceptsAPowerOfAttorneyAndTellsBoth() throws Exception {
        var principal = families.person(trusting);
        var id = power();
        assertThat(operator.get(QUEUE).page().select("a[href$=" + id + "]")).hasSize(1);
        var sheet = operator.get(QUEUE + "/" + id);
        assertThat(sheet.page().select("main").text())
                .contains("есть подтвержденная учетная запись", trusting.formatted());

        assertThat(operator.press(sheet, "Принять", Map.of()).status()).isEqualTo(303);

        assertThat(representations.inForce(me, id)).isPresent();
        worker.drain();
        assertThat(notices.unread(principal)).isEqualTo(1);
        assertThat(notices.unread(me)).isEqualTo(1);
        assertThat(audit.accesses(me.value(), Optional.empty(), 5)).isNotEmpty();
        assertThat(operator.press(sheet, "Принять", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void acceptsNoneOfAPersonWhoIsNotKnown() throws Exception {
        var sheet = operator.get(QUEUE + "/" + power());

        var refused = operator.press(sheet, "Принять", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).singleElement().asString().contains("Нет подтвержденной");
    }

    @Test
    void refusesWithAReasonFromTheList() throws Exception {
        var id = power();
        var sheet = operator.get(QUEUE + "/" + id);
        assertThat(operator.press(sheet, "Отказать", Map.of()).status()).isEqualTo(422);

        var typed = Map.of("Срок истек, или документ отменен", "yes");
        assertThat(operator.press(sheet, "Отказать", typed).status()).isEqualTo(303);

        assertThat(representations.find(me, id).state()).isEqualTo(State.REFUSED);
        assertThat(citizen().get("/account/representation").page().select("main").text())
                .contains("Срок документа истек");
        assertThat(operator.press(sheet, "Отказать", typed).status()).isEqualTo(409);
    }

    @Test
    void showsNoChildWithoutAScan() {
        var id = child();

        assertThat(operator.get(QUEUE).page().select("a[href$=" + id + "]")).isEmpty();
    }

    @Test
    void showsAPaperHoweverManyCameAfterIt() throws Exception {
        var id = power();
        for (int n = 0; n < 51; n++) {
            if (n % 10 == 0) {
                me = families.person(TestSnils.next());
            }
            child();
        }

        assertThat(operator.get(QUEUE).page().select("a[href$=" + id + "]")).hasSize(1);
        var rest = operator.get(QUEUE + "?after=" + id).page();
        assertThat(rest.select("main a[href$=" + id + "]")).isEmpty();
    }

    @Test
    void queuesAChildOnceItsScanIsThere() throws Exception {
        var id = child();
        var form = citizen().get("/account/representation/" + id + "/scans");
        assertThat(form.page().select("input[type=file][multiple]")).hasSize(1);

        papers.add(me, id, List.of(scan()));

        assertThat(operator.get(QUEUE).page().select("a[href$=" + id + "]")).hasSize(1);
        operator.press(operator.get(QUEUE + "/" + id), "Принять", Map.of());
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> papers.add(me, id, List.of(scan())));
    }

    @Test
    void asksForAScanAndShowsNobodyElsesPaper() {
        var id = child();
        var visit = citizen();
        var path = "/account/representation/" + id + "/scans";

        var refused = visit.press(visit.get(path), "Приложить", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf("Копия")).hasSize(1);
        families.person(trusting);
        assertThat(citizen(trusting).get(path).status()).isEqualTo(404);
    }

    @Test
    void offersTheCounterWhatHasNoScan() {
        var id = child();
        var found =
                operator.press(
                        operator.get("/verification"),
                        "Найти",
                        Map.of("СНИЛС или номер заявки", snils.formatted()));
        var person = operator.get(found.location());
        var link = person.page().select("a[href$=" + id + "]");
        assertThat(link.text()).contains(Families.CHILD);

        var sheet = operator.get(link.attr("href"));

        assertThat(sheet.page().select("main").text()).contains("Копии нет");
        assertThat(operator.press(sheet, "Принять", Map.of()).status()).isEqualTo(303);
        assertThat(representations.find(me, id).ground().checked()).isTrue();
        assertThat(operator.get(found.location()).page().select("a[href$=" + id + "]")).isEmpty();
    }

    @Test
    void leavesADecidedPaperAsItWasDecided() throws Exception {
        families.person(trusting);
        var typed = PowerForm.of(Families.power(trusting));
        var id = ((Outcome.Kept) papers.ask(me, typed, List.of(scan()))).id();
        operator.press(operator.get(QUEUE + "/" + id), "Принять", Map.of());

        assertThat(papers.ask(me, typed, List.of(scan()))).isEqualTo(new Outcome.Kept(id));

        assertThat(attachments.list(me, id)).hasSize(1);
    }

    @Test
    void keepsCitizensOut() throws Exception {
        var path = QUEUE + "/" + power();

        assertThat(citizen().get(path).status()).isEqualTo(403);
        assertThat(new Visit(mvc).get(path).status()).isEqualTo(303);
    }

    @Test
    void tellsWhatIsMissingInAPowerOfAttorney() {
        var visit = citizen();
        Answer form = visit.get("/account/representation/powers");

        var refused = visit.press(form, "Передать оператору", Map.of("Фамилия", "Лугова"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field("Фамилия").val()).isEqualTo("Лугова");
        assertThat(refused.problemsOf("Номер доверенности")).hasSize(1);
        assertThat(refused.problemsOf("Копия доверенности")).hasSize(1);
    }

    @Test
    void keepsTheScanWhileTheFormIsPutRight() throws Exception {
        var visit = citizen();
        var form = visit.get("/account/representation/children");

        var refused =
                visit.upload(form, "Добавить", "Копия свидетельства о рождении", Orders.png(37));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("input[name=scan-kept]")).hasSize(1);
    }

    private Visit citizen() {
        return citizen(snils);
    }

    private Visit citizen(Snils snils) {
        var visit = new Visit(mvc);
        var typed = Map.of("СНИЛС", snils.formatted(), "Пароль", Families.PASSWORD);
        visit.press(visit.get("/login"), "Войти", typed);
        return visit;
    }

    private UUID child() {
        var born = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(3);
        var form = ChildForm.of(Families.boy(Families.certificate(), born));
        return ((Outcome.Kept) papers.enter(me, form, List.of())).id();
    }

    private UUID power() throws Exception {
        var form = PowerForm.of(Families.power(trusting));
        return ((Outcome.Kept) papers.ask(me, form, List.of(scan()))).id();
    }

    private ReceivedFile scan() throws Exception {
        var bytes = new ByteArrayInputStream(Orders.png(37));
        return ((Upload.Accepted<ReceivedFile>)
                        uploads.receive(Actor.guest(), "скан.png", bytes, List.of()))
                .file();
    }
}
