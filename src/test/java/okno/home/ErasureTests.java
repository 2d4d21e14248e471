package okno.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.accounts.departures.Departures;
import okno.accounts.export.Exports;
import okno.accounts.sessions.KeptForm;
import okno.accounts.sessions.KeptForms;
import okno.appeals.Appellants;
import okno.audit.Actor;
import okno.consulting.Askers;
import okno.desk.Counter;
import okno.platform.jobs.JobWorker;
import okno.platform.web.TypedFields;
import okno.submissions.Orders;
import okno.submissions.Proceedings;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.Visit;
import okno.verification.Requests;
import okno.verification.Way;
import okno.verification.codes.Codes;
import okno.verification.letters.Letters;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What is left of a person who deleted his account, in all tables of all modules.
@OknoTest
class ErasureTests {
    /// Where the id of a person who has left may stand, and why.
    private static final Set<String> KEPT =
            Set.of(
                    // The bare row.
                    "accounts.citizen",
                    // Proof of what the portal was allowed.
                    "accounts.consent",
                    // What was sent belongs to the body.
                    "submissions.submission",
                    "submissions.event",
                    "attachments.folder",
                    "appeals.appeal",
                    "appeals.step",
                    // Deeds cannot be unmade.
                    "audit.entry",
                    // The end of the consents, in three years.
                    "platform.job");

    /// Plays the world outside, where letters lie that were sent before.
    private static final String OUTSIDE = "notifications.outbox";

    @Autowired private MockMvcTester mvc;
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private Askers askers;
    @Autowired private Appellants appellants;
    @Autowired private Departures departures;
    @Autowired private Exports exports;
    @Autowired private KeptForms forms;
    @Autowired private Requests requests;
    @Autowired private Letters letters;
    @Autowired private Codes codes;
    @Autowired private Proceedings proceedings;
    @Autowired private JobWorker worker;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;
    @Autowired private AutowireCapableBeanFactory beans;

    private Leaver anna;

    @BeforeEach
    void meet() {
        anna = Leaver.in(beans);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void nothingTellsWhoThePersonWas() {
        var number = counter.received(anna.id());
        orders.wholeDraft(anna.id());
        askers.ask(anna.id());
        appellants.send(anna.id());
        appellants.begin(anna.id());
        exports.order(anna.id());
        var field = new TypedFields.Field("surname", anna.name().surname());
        var form = new KeptForm("/account/profile", false, List.of(field));
        var kept = forms.keep(anna.id().toString(), form).orElseThrow();
        assertThat(forms.find(kept, anna.id().toString())).contains(form);
        requests.ask(anna.id(), Way.CENTRE, Optional.empty());
        letters.ask(anna.id());
        transactions.executeWithoutResult(
                _ -> codes.make(anna.id(), Way.CENTRE, Actor.system("test")));
        enter(new Visit(mvc));
        anna.setUpFactors(beans);
        worker.drain();
        assertThat(holding(anna.name().surname())).contains("accounts.citizen");
        assertThat(holding(anna.id().toString()))
                .contains(
                        "accounts.address",
                        "accounts.arrival",
                        "appeals.draft",
                        "accounts.certificate",
                        "accounts.export",
                        "accounts.former_name",
                        "accounts.identity_document",
                        "accounts.one_time_secret",
                        "accounts.passkey",
                        "consulting.inquiry",
                        "consulting.step",
                        "notifications.notice",
                        "platform.session",
                        "submissions.draft",
                        "verification.code",
                        "verification.letter",
                        "verification.request");

        leave();

        assertThat(holding(anna.id().toString())).isSubsetOf(KEPT);
        for (var trace : anna.traces()) {
            assertThat(holding(trace)).as(trace).isEmpty();
        }
        clock.reset();
        assertThat(forms.find(kept, anna.id().toString())).isEmpty();
        assertThat(track(number)).contains(number.value());
    }

    @Test
    void thePersonIsToldAndThenNeverAgain() {
        var outbox = new Outbox(mvc, worker);
        var number = counter.received(anna.id());
        leave();
        var told = outbox.to(anna.email().value());
        assertThat(told.getFirst()).contains("Ваша учетная запись на портале удалена");
        assertThat(outbox.to(anna.phone().e164()).getFirst()).contains("удалена");

        decide(number);

        assertThat(outbox.to(anna.email().value())).hasSameSizeAs(told);
        assertThat(jobsOf(number)).isZero();
    }

    @Test
    void theBodyGoesOnWithWhatWasSent() {
        var number = counter.received(anna.id());
        leave();

        var officer = decide(number);

        var status = counter.now(officer, number).state().status();
        assertThat(status).isEqualTo(SubmissionStatus.DONE);
        var page = desk(officer, "/desk/submissions/" + number);
        assertThat(page).contains("Учетная запись удалена", "Иванова Мария Петровна");
        assertThat(desk(officer, "/desk?state=ended")).contains("Учетная запись удалена");
    }

    @Test
    void theNumberIsFreeForANewAccountThatKnowsNothingOfTheOld() {
        var number = counter.received(anna.id());
        leave();
        var visit = new Visit(mvc);
        var door = visit.get("/login");
        assertThat(visit.press(door, "Войти", door()).status()).isEqualTo(422);

        register(visit);
        enter(visit);

        assertThat(visit.get("/account/submissions").page().text()).doesNotContain(number.value());
        assertThat(visit.get("/account/submissions/" + number).status()).isEqualTo(404);
        assertThat(visit.get("/account/profile").page().text()).contains("Новикова");
    }

    @Test
    void consentsAreKeptForThreeYearsAndNoLonger() {
        var visit = new Visit(mvc);
        var before = anna;
        leave();
        register(visit);
        var id = account();
        departures.ask(id);
        clock.advance(Duration.ofDays(31));
        worker.drain();
        assertThat(before.id()).isNotEqualTo(id);
        assertThat(consents(id)).isOne();

        clock.advance(Duration.ofDays(1097));
        worker.drain();

        assertThat(consents(id)).isZero();
    }

    private void leave() {
        departures.ask(anna.id());
        clock.advance(Duration.ofDays(30).plusSeconds(1));
        worker.drain();
        clock.advance(Duration.ofHours(1));
        worker.drain();
    }

    private SignedInStaff decide(SubmissionNumber number) {
        var me = counter.officer("Дубов");
        var officer = counter.working(me);
        var words = new Proceedings.Words("Приходите за справкой", false, List.of());
        proceedings.take(officer, seen(me, number), "");
        proceedings.accept(officer, seen(me, number), words);
        proceedings.grant(officer, seen(me, number), words);
        worker.drain();
        return me;
    }

    private Proceedings.Case seen(SignedInStaff officer, SubmissionNumber number) {
        return new Proceedings.Case(number, counter.now(officer, number).lock());
    }

    private String desk(SignedInStaff officer, String path) {
        var token =
                UsernamePasswordAuthenticationToken.authenticated(
                        officer, "", AuthorityUtils.createAuthorityList("ROLE_OFFICER"));
        var answer = mvc.get().uri(path).with(authentication(token)).exchange();
        assertThat(answer).hasStatusOk();
        var bytes = answer.getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).text();
    }

    private String track(SubmissionNumber number) {
        var visit = new Visit(mvc);
        var form = visit.get("/track");
        var token = form.page().select("input[name=_csrf]").val();
        var typed =
                Map.of(
                        "_csrf", token,
                        "number", number.value(),
                        "code", orders.trackCode(number));
        return visit.post("/track", typed).page().select("main").text();
    }

    private void register(Visit visit) {
        var typed =
                Map.of(
                        "СНИЛС",
                        anna.snils().formatted(),
                        "Фамилия",
                        "Новикова",
                        "Имя",
                        "Анна",
                        "Отчество",
                        "Сергеевна",
                        "Пароль",
                        Leaver.PASSWORD,
                        "Подтвердите пароль",
                        Leaver.PASSWORD,
                        "Код с картинки",
                        OknoTest.CAPTCHA,
                        "Согласие на обработку персональных данных",
                        "yes");
        var sent = visit.press(visit.get("/register/quick"), "Зарегистрироваться", typed);
        assertThat(sent.status()).isEqualTo(303);
    }

    private void enter(Visit visit) {
        var entered = visit.press(visit.get("/login"), "Войти", door());
        assertThat(entered.location()).isEqualTo("/account");
    }

    private Map<String, String> door() {
        return Map.of("СНИЛС", anna.snils().formatted(), "Пароль", Leaver.PASSWORD);
    }

    /// The tables that hold a text in any column of any row.
    private Set<String> holding(String text) {
        return tables().stream()
                .filter(table -> !table.equals(OUTSIDE))
                .filter(table -> holds(table, text))
                .collect(Collectors.toSet());
    }

    private List<String> tables() {
        return jdbc.sql(
                        """
                select n.nspname || '.' || c.relname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r'
                   and n.nspname <> 'information_schema'
                   and n.nspname not like 'pg\\_%'
                   and c.relname <> 'schema_history'
                 limit 1000
                """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private boolean holds(String table, String text) {
        return jdbc.sql(
                        "select exists (select from "
                                + table
                                + " t where lower(cast(t as text)) like :text)")
                .param("text", "%" + text.toLowerCase(Locale.ROOT) + "%")
                .query(Boolean.class)
                .single();
    }

    private int jobsOf(SubmissionNumber number) {
        return jdbc.sql(
                        """
                select count(*)
                  from platform.job j
                  join submissions.submission s on cast(s.id as text) = j.subject
                 where s.number = :number
                """)
                .param("number", number.value())
                .query(Integer.class)
                .single();
    }

    private int consents(CitizenId id) {
        return jdbc.sql("select count(*) from accounts.consent where citizen_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private CitizenId account() {
        return jdbc.sql("select id from accounts.citizen where snils = :snils")
                .param("snils", anna.snils().digits())
                .query((row, _) -> CitizenId.of(row.getString("id")))
                .single();
    }
}
