package okno.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.SignedInStaff;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.personnel.Employee;
import okno.accounts.personnel.Personnel;
import okno.accounts.signin.StaffSignIn;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.audit.AuditEntry;
import okno.desk.Counter;
import okno.platform.Conflict;
import okno.platform.jobs.JobWorker;
import okno.platform.sql.Cursor;
import okno.submissions.Orders;
import okno.submissions.Proceedings;
import okno.submissions.SubmissionNumber;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class StaffLifeTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final Pattern INVITATION = Pattern.compile("/staff/invitation\\S*");
    private static final String AGENCY = "Комитет Ставропольского края по делам архивов";

    @Autowired private MockMvcTester mvc;
    @Autowired private Staff staff;
    @Autowired private Personnel personnel;
    @Autowired private Officers officers;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private Proceedings proceedings;
    @Autowired private JobWorker worker;
    @Autowired private Audit audit;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private Agencies agencies;
    @Autowired private StaffSignIn signIn;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private FindByIndexNameSessionRepository<? extends Session> sessions;

    private final String email = UUID.randomUUID() + "@example.ru";
    private Visit admin;
    private StaffId adminId = new StaffId(UUID.randomUUID());

    @BeforeEach
    void comeIn() {
        var login = UUID.randomUUID() + "@example.ru";
        var name = new FullName("Админов", "Антон", "Сергеевич");
        adminId = staff.add(new NewStaff(login, name, Set.of(StaffRole.ADMIN), PASSWORD));
        admin = new Visit(mvc);
        assertThat(signIn(admin, login, PASSWORD).location()).isEqualTo("/admin");
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void invitedPersonChoosesAPasswordAndComesIn() {
        var path = invite("OFFICER");
        assertThat(admin.get(path).page().select(".status").text()).isEqualTo("приглашен");
        assertThat(signIn(new Visit(mvc), email, "").status()).isEqualTo(422);

        var guest = new Visit(mvc);
        var opened = guest.get(link());
        assertThat(opened.page().select(".lead").text()).startsWith("Новикова Вера Петровна");
        assertThat(choose(guest, opened, "коротко").status()).isEqualTo(422);
        assertThat(choose(guest, opened, PASSWORD).location())
                .isEqualTo("/staff/invitation/acceptance");

        assertThat(signIn(guest, email, PASSWORD).location()).isEqualTo("/desk");
        assertThat(guest.get("/desk").page().text()).contains(AGENCY);
        assertThat(admin.get(path).page().select(".status").text()).isEqualTo("работает");
        assertThat(deeds(path))
                .contains(
                        "accounts.staff-invited",
                        "agencies.officer-appointed",
                        "accounts.invitation-accepted",
                        "accounts.signed-in");
    }

    @Test
    void aLinkWorksOnce() {
        invite("OFFICER");
        var link = link();
        var guest = new Visit(mvc);
        var opened = guest.get(link);
        choose(guest, opened, PASSWORD);

        assertThat(guest.get(link).status()).isEqualTo(410);
        assertThat(choose(guest, opened, "черный кофе в десять").status()).isEqualTo(410);
        assertThat(signIn(guest, email, "черный кофе в десять").status()).isEqualTo(422);
    }

    @Test
    void aNewLetterVoidsTheOldOne() {
        var path = invite("EDITOR");
        var old = link();

        admin.press(admin.get(path), "Отправить еще раз", Map.of());

        var next = link();
        assertThat(next).isNotEqualTo(old);
        assertThat(new Visit(mvc).get(old).status()).isEqualTo(410);
        assertThat(new Visit(mvc).get(next).status()).isEqualTo(200);
    }

    @Test
    void aLinkEndsAfterThreeDays() {
        invite("EDITOR");
        var link = link();

        clock.advance(Duration.ofHours(71));
        assertThat(new Visit(mvc).get(link).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(1));
        assertThat(new Visit(mvc).get(link).status()).isEqualTo(410);
    }

    @Test
    void nobodyIsInvitedTwiceOrWithoutAnAgencyToWorkFor() {
        invite("EDITOR");

        assertThat(sendInvitation("EDITOR", "").problems())
                .containsExactly("Сотрудник с такой почтой уже есть. Найдите его в списке");
        assertThat(sendInvitation("HEAD", "").problems())
                .containsExactly("Выберите орган, чьи заявления сотрудник будет рассматривать");
    }

    @Test
    void anAgencyThatIsNotOfferedIsRefusedAtItsField() {
        var uninvited = sendInvitation("OFFICER", "nobody");
        var path = invite("OFFICER");
        var unappointed = admin.post(path + "/agencies", fields(Map.of("agency", "nobody")));

        assertThat(List.of(uninvited, unappointed))
                .allSatisfy(
                        answer ->
                                assertThat(answer.problems())
                                        .containsExactly(
                                                "Выберите орган, чьи заявления сотрудник будет"
                                                        + " рассматривать"));
    }

    @Test
    void aHeadOfAgencyWorksAtTheDesk() {
        var login = UUID.randomUUID() + "@example.ru";
        var name = new FullName("Головин", "Лев", null);
        var head = staff.add(new NewStaff(login, name, Set.of(StaffRole.HEAD), PASSWORD));
        officers.appoint(head, Orders.BODY, Actor.system("test"));
        var visit = new Visit(mvc);

        assertThat(signIn(visit, login, PASSWORD).location()).isEqualTo("/desk");
        assertThat(visit.get("/desk").status()).isEqualTo(200);
        assertThat(visit.get("/admin").status()).isEqualTo(403);
    }

    @Test
    void changedRolesSignThePersonOut() {
        var officer = signedInOfficer();
        assertThat(officer.get("/desk").status()).isEqualTo(200);
        var path = pathOf(email);

        admin.post(path + "/roles", fields(Map.of("roles", "EDITOR")));

        assertThat(officer.get("/desk").status()).isEqualTo(303);
        assertThat(signIn(officer, email, PASSWORD).location()).isEqualTo("/editor/search");
        assertThat(officer.get("/desk").status()).isEqualTo(403);
        assertThat(deeds(path)).contains("accounts.staff-roles-changed");
    }

    @ParameterizedTest
    @CsvSource({
        "no id, no moment",
        "no id, +1000000000-12-31T23:59:59Z",
        "00000000-0000-0000-0000-000000000000, +1000000000-12-31T23:59:59Z",
        "00000000-0000-0000-0000-000000000000, -300000-01-01T00:00:00Z"
    })
    void anAddressThatWasTamperedWithShowsAList(String id, String moment) {
        var byName = Cursor.of("а\0", "б", id).text();
        var byReview = Cursor.of(moment, id).text();

        assertThat(admin.get("/admin/staff?after=" + byName).status()).isEqualTo(200);
        assertThat(admin.get("/admin/staff/review?after=" + byReview).status()).isEqualTo(200);
        assertThat(new Visit(mvc).get("/language?to=en&back=/%7Bx%7D").status()).isEqualTo(303);
    }

    @Test
    void onlyBodiesWithADeskAreOfferedToWorkFor() {
        var offered =
                admin.get("/admin/staff/invitation")
                        .page()
                        .select("select[name=agency] option")
                        .eachAttr("value");
        var without = agencies.all().stream().filter(body -> !body.desk()).toList();

        assertThat(without).isNotEmpty();
        assertThat(offered)
                .contains(Orders.BODY)
                .doesNotContainAnyElementsOf(without.stream().map(Agency::slug).toList());
    }

    @Test
    void ofTwoAdministratorsWhoCloseEachOtherOneStays() throws Exception {
        var name = new FullName("Второв", "Иван", null);
        var login = UUID.randomUUID() + "@example.ru";
        var other = staff.add(new NewStaff(login, name, Set.of(StaffRole.ADMIN), PASSWORD));

        var second =
                whileItIsUnderWay(
                        () -> personnel.close(adminId, other),
                        () -> personnel.close(other, adminId));

        assertThat(second.orElseThrow()).hasCauseInstanceOf(Conflict.class);
        assertThat(personnel.get(adminId).state()).isEqualTo(Employee.State.ACTIVE);
    }

    @Test
    void whoSignsInWhileHisRolesChangeHasTheNewOnes() throws Exception {
        signedInOfficer();
        var id = personnel.find(email).orElseThrow();
        var roles = Set.of(StaffRole.EDITOR);

        var failure =
                whileItIsUnderWay(
                        () -> personnel.changeRoles(adminId, id, roles),
                        () -> assertThat(signIn.enter(id).roles()).isEqualTo(roles));

        assertThat(failure).isEmpty();
    }

    @Test
    void sessionsThatBeganBeforeTheChangeWasKeptEndToo() {
        signedInOfficer();
        var id = personnel.find(email).orElseThrow();

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            personnel.changeRoles(adminId, id, Set.of(StaffRole.EDITOR));
                            begin(sessions, id);
                        });

        assertThat(sessions.findByPrincipalName(id.toString())).isEmpty();
    }

    private static <S extends Session> void begin(
            FindByIndexNameSessionRepository<S> sessions, StaffId id) {
        var session = sessions.createSession();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, id.toString());
        sessions.save(session);
        assertThat(sessions.findByPrincipalName(id.toString())).hasSize(1);
    }

    /// Begins a deed while another one is not committed yet, and lets it wait for that.
    ///
    /// @return why it failed, if it did
    private Optional<Throwable> whileItIsUnderWay(Runnable first, Runnable second)
            throws Exception {
        CompletableFuture<Optional<Throwable>> waiting;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            waiting =
                    new TransactionTemplate(transactions)
                            .execute(
                                    _ -> {
                                        first.run();
                                        var begun =
                                                CompletableFuture.runAsync(second, threads)
                                                        .handle(
                                                                (_, failure) ->
                                                                        Optional.ofNullable(
                                                                                failure));
                                        Awaitility.await().until(this::somebodyWaits);
                                        return begun;
                                    });
        }
        return Objects.requireNonNull(waiting).get();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks l where not l.granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void nobodyChangesOrClosesHimself() {
        var own = "/admin/staff/" + adminId;

        assertThat(admin.post(own + "/roles", fields(Map.of("roles", "AUDITOR"))).status())
                .isEqualTo(409);
        assertThat(admin.post(own + "/closure", fields(Map.of())).status()).isEqualTo(409);
        assertThat(admin.get(own).page().select("main form")).isEmpty();
        assertThat(personnel.get(adminId).roles()).containsExactly(StaffRole.ADMIN);
    }

    @Test
    void whoLeavesIsSignedOutAndHandsHisCasesOver() {
        var visit = signedInOfficer();
        var leaver = officer(personnel.find(email).orElseThrow());
        var colleague = counter.officer("Сменный");
        var number = taken(leaver);
        var path = pathOf(email);

        var asked = admin.get(path + "/closure");
        assertThat(asked.page().select("main strong").text()).isEqualTo("В работе 1 дело");
        assertThat(admin.press(asked, "Закрыть доступ", Map.of()).problems())
                .containsExactly("Выберите, кому передать дела");
        var successor = Map.of("Кому передать дела", colleague.id().toString());
        assertThat(admin.press(asked, "Закрыть доступ", successor).location()).isEqualTo(path);

        assertThat(visit.get("/desk").status()).isEqualTo(303);
        assertThat(signIn(visit, email, PASSWORD).status()).isEqualTo(422);
        var now = counter.now(colleague, number);
        assertThat(now.officer()).contains(colleague.id());
        assertThat(officers.agenciesOf(leaver.id())).isEmpty();
        assertThat(audit.of("submission", now.id().toString(), 1).getFirst().facts())
                .containsEntry("officer", colleague.id().toString());
        assertThat(deeds(path)).contains("accounts.staff-closed", "agencies.officer-dismissed");
    }

    @Test
    void casesGoBackToTheQueueWhenNobodyTakesThem() {
        signedInOfficer();
        var leaver = officer(personnel.find(email).orElseThrow());
        var number = taken(leaver);
        var stays = counter.officer("Сменный");

        admin.post(pathOf(email) + "/closure", fields(Map.of("successor", "queue")));

        var now = counter.now(stays, number);
        assertThat(now.officer()).isEmpty();
        assertThat(audit.of("submission", now.id().toString(), 1).getFirst().action())
                .isEqualTo("submission.released");
    }

    @Test
    void casesOfAnAgencyGoBackToItsQueueWhenSomebodyWorksForItNoMore() {
        signedInOfficer();
        var officer = officer(personnel.find(email).orElseThrow());
        var number = taken(officer);
        var stays = counter.officer("Сменный");

        admin.post(pathOf(email) + "/agencies/" + Orders.BODY + "/removal", fields(Map.of()));

        assertThat(counter.now(stays, number).officer()).isEmpty();
        assertThat(officers.agenciesOf(officer.id())).isEmpty();
    }

    @Test
    void whoComesBackChoosesAPasswordAnew() {
        signedInOfficer();
        var path = pathOf(email);
        admin.post(path + "/closure", fields(Map.of()));

        admin.press(admin.get(path), "Открыть доступ", Map.of());

        assertThat(signIn(new Visit(mvc), email, PASSWORD).status()).isEqualTo(422);
        var guest = new Visit(mvc);
        choose(guest, guest.get(link()), "черный кофе в десять");
        assertThat(signIn(guest, email, "черный кофе в десять").status()).isEqualTo(303);
        assertThat(guest.get("/desk").page().text()).doesNotContain(AGENCY);
    }

    @Test
    void rightsNotLookedThroughForAQuarterAreMarkedUntilConfirmed() {
        signedInOfficer();
        var id = personnel.find(email).orElseThrow();
        assertThat(personnel.get(id).overdue(clock.instant())).isFalse();

        clock.advance(Duration.ofDays(93));
        assertThat(personnel.get(id).overdue(clock.instant())).isTrue();
        var admin = new Visit(mvc);
        var login = personnel.get(adminId).email();
        signIn(admin, login, PASSWORD);
        assertThat(admin.get("/admin/staff/review").page().text()).contains("пора проверить");
        admin.post(pathOf(email) + "/review", fields(Map.of(), admin));

        assertThat(personnel.get(id).overdue(clock.instant())).isFalse();
        assertThat(deeds(pathOf(email))).contains("accounts.staff-reviewed");
    }

    @Test
    void peopleAreFoundByTheBeginningOfNameOrAddress() {
        invite("EDITOR");

        var found = admin.get("/admin/staff?words=" + email.substring(0, 12));
        assertThat(found.page().select("tbody tr")).hasSize(1);
        assertThat(admin.get("/admin/staff?words=%25_").page().select("tbody tr")).isEmpty();
    }

    private String invite(String role) {
        return sendInvitation(role, role.equals("EDITOR") ? "" : Orders.BODY).location();
    }

    private Answer sendInvitation(String role, String agency) {
        return admin.post(
                "/admin/staff/invitation",
                fields(
                        Map.of(
                                "email",
                                email,
                                "surname",
                                "Новикова",
                                "givenName",
                                "Вера",
                                "patronymic",
                                "Петровна",
                                "roles",
                                role,
                                "agency",
                                agency)));
    }

    private Visit signedInOfficer() {
        invite("OFFICER");
        var visit = new Visit(mvc);
        choose(visit, visit.get(link()), PASSWORD);
        signIn(visit, email, PASSWORD);
        return visit;
    }

    private SubmissionNumber taken(SignedInStaff officer) {
        var number = counter.received(orders.citizen());
        var lock = counter.now(officer, number).lock();
        proceedings.take(counter.working(officer), new Proceedings.Case(number, lock), "");
        return number;
    }

    private SignedInStaff officer(StaffId id) {
        var employee = personnel.get(id);
        return new SignedInStaff(id, employee.name(), employee.roles());
    }

    private String pathOf(String login) {
        return "/admin/staff/" + personnel.find(login).orElseThrow();
    }

    private java.util.List<String> deeds(String path) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return audit.of("staff", id, 20).stream().map(AuditEntry::action).toList();
    }

    /// The link of the newest letter to the invited.
    private String link() {
        return new Outbox(mvc, worker).first(email, INVITATION);
    }

    private static Answer choose(Visit guest, Answer opened, String password) {
        var typed = Map.of("Пароль", password, "Подтвердите пароль", password);
        return guest.press(opened, "Сохранить пароль", typed);
    }

    private static Answer signIn(Visit visit, String email, String password) {
        var typed = Map.of("Электронная почта", email, "Пароль", password);
        return visit.press(visit.get("/staff/login"), "Войти", typed);
    }

    private Map<String, String> fields(Map<String, String> typed) {
        return fields(typed, admin);
    }

    private static Map<String, String> fields(Map<String, String> typed, Visit visit) {
        var fields = new java.util.HashMap<>(typed);
        fields.put(
                "_csrf",
                visit.get("/admin/staff/invitation").page().select("main [name=_csrf]").val());
        return fields;
    }
}
