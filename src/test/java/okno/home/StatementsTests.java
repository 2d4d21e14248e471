package okno.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffRole;
import okno.accounts.representation.Families;
import okno.appeals.Appellants;
import okno.consulting.Askers;
import okno.desk.Counter;
import okno.desk.Notes;
import okno.platform.jobs.JobQueue;
import okno.platform.jobs.JobWorker;
import okno.platform.web.GuestPages;
import okno.submissions.Orders;
import okno.submissions.SubmissionNumber;
import okno.testing.CountedConnections;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.verification.Applicants;
import okno.verification.Operators.Operator;
import okno.verification.Requests;
import okno.verification.Way;
import okno.verification.counter.Counter.Visit;
import okno.verification.counter.Dossiers;
import okno.verification.letters.Letters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What pages ask the database: as much for thirty rows as for one.
@OknoTest
class StatementsTests {
    private static final String JOBS = "jobs of statements";
    private static final int MOST = 20;

    @Autowired private MockMvcTester mvc;
    @Autowired private DataSource database;
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private Askers askers;
    @Autowired private Appellants appellants;
    @Autowired private Notes notes;
    @Autowired private Families families;
    @Autowired private Requests requests;
    @Autowired private Letters letters;
    @Autowired private Dossiers dossiers;
    @Autowired private okno.verification.counter.Counter operators;
    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private JobQueue queue;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;
    @Autowired private GuestPages guestPages;

    @AfterEach
    void dropJobs() {
        jdbc.sql("delete from platform.job where subject = :it").param("it", JOBS).update();
    }

    @Test
    void pagesOfACitizenAskAsMuchForThirtySubmissionsAsForOne() {
        var citizen = orders.citizen();
        var number = counter.received(citizen);
        var question = askers.ask(citizen);
        var appeal = appellants.send(citizen);
        var draft = "/appeals/drafts/" + appellants.begin(citizen).id();
        worker.drain();
        var paths =
                List.of(
                        "/",
                        "/services",
                        "/services/" + Orders.SERVICE,
                        "/agencies/" + Orders.BODY,
                        "/account",
                        "/account/submissions",
                        "/account/submissions/" + number,
                        "/account/submissions/" + number + "/statuses",
                        "/account/questions",
                        "/account/questions/" + question,
                        "/services/" + Orders.SERVICE + "/question",
                        "/appeals/new",
                        "/account/appeals",
                        "/account/appeals/" + appeal,
                        draft,
                        draft + "/check",
                        "/account/notices",
                        "/account/data");
        guestPages.clear();
        var one = statements(paths, citizen(citizen));

        IntStream.range(1, 30).forEach(ignored -> counter.received(citizen));
        IntStream.range(1, 30).forEach(ignored -> askers.ask(citizen));
        IntStream.range(1, 30).forEach(ignored -> appellants.send(citizen));
        IntStream.range(1, 20).forEach(ignored -> appellants.begin(citizen));
        worker.drain();

        assertNoMore(statements(paths, citizen(citizen)), one);
    }

    @Test
    void pagesOfAnOfficerAskAsMuchForThirtyRowsAsForOne() {
        var citizen = orders.citizen();
        var number = counter.received(citizen);
        var officer = counter.officer("Дубов");
        note(officer, number);
        var question = askers.ask(citizen);
        var appeal = appellants.registered(citizen, officer);
        notes.add(officer.id(), appeal, "Позвонить заявителю");
        var paths =
                List.of(
                        "/desk",
                        "/desk/submissions/" + number,
                        "/desk/questions",
                        "/desk/questions/" + question,
                        "/desk/appeals",
                        "/desk/appeals/" + appeal,
                        "/desk/frequent");
        var one = statements(paths, staff(officer, "OFFICER"));

        for (int row = 1; row < 30; row++) {
            counter.received(citizen);
            askers.ask(citizen);
            appellants.registered(citizen, officer);
            notes.add(officer.id(), appeal, "Позвонить заявителю");
            note(row % 2 == 0 ? officer : counter.officer("Дубов"), number);
        }

        assertNoMore(statements(paths, staff(officer, "OFFICER")), one);
    }

    @Test
    void aBatchAsksAsMuchForThirtySubmissionsAsForOne() {
        var officer = counter.officer("Дубов");
        var to = "to=" + officer.id();
        var one = batch(List.of(counter.received(orders.citizen())));
        var many =
                batch(
                        IntStream.range(0, 30)
                                .mapToObj(ignored -> counter.received(orders.citizen()))
                                .toList());

        for (var page : List.of("?deed=assignment", "?deed=handover", "/assignment?" + to)) {
            var reader = staff(officer, "OFFICER");
            var first = statements(List.of("/desk/batch" + page + one), reader);
            var second = statements(List.of("/desk/batch" + page + many), reader);

            assertThat(second.values()).as(page).containsExactlyElementsOf(first.values());
        }
    }

    private static String batch(List<SubmissionNumber> numbers) {
        return numbers.stream().map(number -> "&case=" + number).collect(Collectors.joining());
    }

    @Test
    void pagesOfAnAdministratorAskAsMuchForThirtyRowsAsForOne() {
        var administrator = staff(counter.officer("Админов"), "ADMIN");
        addJob();
        var paths = List.of("/admin", "/admin/jobs", "/admin/staff", "/admin/staff/review");
        var one = statements(paths, administrator);

        IntStream.range(1, 30)
                .forEach(
                        ignored -> {
                            addJob();
                            counter.officer("Дубов");
                        });

        assertNoMore(statements(paths, administrator), one);
    }

    @Test
    void pagesAboutIdentityAskAsMuchForManyThingsAsForOne() {
        var citizen = orders.citizen();
        var applicants = Applicants.in(beans);
        var operator = applicants.operator().operator();
        enterChild(citizen);
        dossiers.open(operator, citizen);
        var paths =
                List.of(
                        "/account/profile",
                        "/account/security",
                        "/account/access",
                        "/account/representation",
                        "/account/verification");
        var one = statements(paths, citizen(citizen));

        for (int row = 1; row < 15; row++) {
            enterChild(citizen);
            dossiers.open(applicants.operator().operator(), citizen);
        }

        assertNoMore(statements(paths, citizen(citizen)), one);
    }

    @Test
    void pagesOfAnOperatorAskAsMuchForThirtyRowsAsForOne() {
        var applicants = Applicants.in(beans);
        var operator = applicants.operator().operator();
        var name = new FullName("Центрова", "Вера", null);
        var me = new SignedInStaff(operator.id(), name, Set.of(StaffRole.OPERATOR));
        var parent = orders.citizen();
        enterChild(parent);
        apply(applicants, operator);
        var paths =
                List.of(
                        "/verification",
                        "/verification/letters",
                        "/verification/papers",
                        "/verification/journal",
                        "/verification/people/" + parent);
        var one = statements(paths, staff(me, "OPERATOR"));

        for (int row = 1; row < 15; row++) {
            enterChild(parent);
            apply(applicants, operator);
        }

        assertNoMore(statements(paths, staff(me, "OPERATOR")), one);
    }

    private void enterChild(CitizenId parent) {
        var born = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(3);
        families.enter(parent, Families.boy(Families.certificate(), born));
    }

    /// Somebody who means to come to the centre, somebody who waits for a letter, and a deed.
    private void apply(Applicants applicants, Operator operator) {
        requests.ask(applicants.comparable(), Way.CENTRE, Optional.of(operator.centre().slug()));
        letters.ask(applicants.reachable());
        var seen = applicants.comparable();
        operators.confirm(operator, new Visit(seen, 0), dossiers.open(operator, seen).documents());
    }

    private static void assertNoMore(Map<String, Integer> many, Map<String, Integer> one) {
        assertThat(many).allSatisfy((path, count) -> assertThat(count).isLessThanOrEqualTo(MOST));
        assertThat(many)
                .allSatisfy((path, count) -> assertThat(count).isLessThanOrEqualTo(one.get(path)));
    }

    private void note(SignedInStaff officer, SubmissionNumber number) {
        notes.add(counter.working(officer), number, "Позвонить заявителю");
    }

    private void addJob() {
        queue.add("notifications.mail", JOBS, Map.of(), clock.instant().plus(Duration.ofDays(30)));
    }

    /// The statements of each page when it is not asked for the first time.
    private Map<String, Integer> statements(List<String> paths, RequestPostProcessor reader) {
        var counted = (CountedConnections) database;
        var statements = new LinkedHashMap<String, Integer>();
        for (var path : paths) {
            assertThat(mvc.get().uri(path).with(reader)).as(path).hasStatusOk();
            int before = counted.statementsHere();
            assertThat(mvc.get().uri(path).with(reader)).as(path).hasStatusOk();
            statements.put(path, counted.statementsHere() - before);
        }
        return statements;
    }

    private static RequestPostProcessor citizen(CitizenId id) {
        var me = new SignedInCitizen(id, new FullName("Речной", "Пётр", "Ильич"));
        return as(me, "ROLE_CITIZEN");
    }

    private static RequestPostProcessor staff(SignedInStaff me, String role) {
        return as(me, "ROLE_" + role);
    }

    private static RequestPostProcessor as(Object me, String role) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList(role)));
    }
}
