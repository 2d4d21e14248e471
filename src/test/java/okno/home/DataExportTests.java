package okno.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.SignedInCitizen;
import okno.accounts.identity.PostalAddress;
import okno.accounts.identity.Source;
import okno.accounts.ports.DataExporter;
import okno.accounts.ports.ExportStorage;
import okno.appeals.Appellants;
import okno.attachments.storage.StorageUnavailable;
import okno.audit.Actor;
import okno.consulting.Askers;
import okno.desk.Counter;
import okno.platform.jobs.JobWorker;
import okno.submissions.Cases;
import okno.submissions.Drafts;
import okno.submissions.Orders;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Visit;
import okno.verification.Applicants;
import okno.verification.Requests;
import okno.verification.Way;
import okno.verification.codes.Codes;
import okno.verification.letters.Letters;
import org.assertj.core.api.Assertions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class DataExportTests {
    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private Askers askers;
    @Autowired private Appellants appellants;
    @Autowired private Cases cases;
    @Autowired private JobWorker worker;
    @Autowired private ExportStorage storage;
    @Autowired private MovableClock clock;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<DataExporter> exporters;
    @Autowired private MessageSource texts;
    @Autowired private AutowireCapableBeanFactory beans;

    private CitizenId citizen = new CitizenId(UUID.randomUUID());
    private Visit visit;

    @BeforeEach
    void meet() {
        citizen = orders.citizen();
        visit = enter(citizen);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void aCopyHoldsWhatEveryModuleKnows() throws IOException {
        var number = counter.received(citizen);
        var draft = orders.wholeDraft(citizen);
        var officer = counter.officer("Дубов");
        cases.open(counter.working(officer), number);
        var question = askers.ask(citizen);
        askers.answer(officer, question, "Копии достаточно");
        var appeal = appellants.answered(citizen, officer, List.of(appellants.picture()));
        liveOn();
        order();
        assertThat(page().select(".notice").text()).startsWith("Готовим копию: 0 из");

        worker.drain();

        var files = unzip(link());
        assertThat(text(files, "account.json")).contains("Речной", "citizen");
        assertThat(text(files, "consents.json")).isNotEmpty();
        assertThat(text(files, "history.json"))
                .contains("\"Речной\"", "data-changed", "Ключ от дома", "Firefox, Linux", "10.");
        assertThat(text(files, "history.json")).doesNotContain("секрет ключа");
        assertThat(text(files, "certificates.json")).contains("Центр в Энске");
        assertThat(text(files, "verification.json"))
                .contains(Applicants.CENTRE, "wrongTries", "queued");
        assertThat(text(files, "submissions/" + number + "/submission.json"))
                .contains("Иванова Мария Петровна", "1980–1991");
        assertThat(files.get("submissions/" + number + "/паспорт.png")).isEqualTo(Orders.png(40));
        assertThat(text(files, "questions/" + question + ".json"))
                .contains(Askers.TEXT, "answered", "Копии достаточно");
        assertThat(text(files, "appeals/" + appeal + "/appeal.json"))
                .contains(Appellants.TEXT, "answered", Appellants.ANSWER);
        assertThat(files).containsKey("appeals/" + appeal + "/answer/otvet.png");
        assertThat(text(files, "drafts/" + draft + "/draft.json")).contains("1980–1991");
        assertThat(text(files, "notices.json")).contains(number.value());
        assertThat(text(files, "accesses.json")).contains(Orders.BODY);
    }

    /// Whoever had two accounts may have twice as many drafts as may be begun in one.
    @Test
    void aCopyHoldsAllDraftsOfAccountsThatWereJoined() throws IOException {
        var draft = orders.wholeDraft(citizen);
        var appeal = appellants.begin(citizen).id();
        var other = orders.citizen();
        for (int begun = 0; begun < Drafts.MOST; begun++) {
            orders.wholeDraft(other);
            appellants.begin(other);
            passDrafts(other);
        }
        order();

        worker.drain();

        assertThat(unzip(link()).keySet())
                .contains(
                        "drafts/" + draft + "/draft.json",
                        "appeals/drafts/" + appeal + "/draft.json");
    }

    /// What a module puts into the copy stands in the list of what is kept.
    @Test
    void theListNamesWhatTheCopyHolds() {
        var words =
                Map.of(
                        "accounts", "person",
                        "verification", "documents",
                        "submissions", "submissions",
                        "payments", "charges",
                        "consulting", "questions",
                        "appeals", "appeals",
                        "notifications", "notices");
        var listed = page().select("main dt").eachText();

        assertThat(exporters)
                .extracting(
                        exporter ->
                                exporter.getClass()
                                        .getPackageName()
                                        .replaceAll("^okno\\.([a-z]+).*", "$1"))
                .allSatisfy(
                        module -> {
                            var key = "accounts.data.kept." + words.get(module);
                            assertThat(listed)
                                    .as(module)
                                    .contains(texts.getMessage(key, null, Locale.of("ru")));
                        });
    }

    @Test
    void aCopyThatDidNotComeIsOrderedAgainTheNextDay() throws IOException {
        order();
        jdbc.sql("delete from platform.job where kind = 'accounts.export'").update();
        assertThat(page().select("form[action=/account/data/exports]")).isEmpty();

        clock.advance(Duration.ofHours(25));
        visit = enter(citizen);
        order();
        worker.drain();

        assertThat(unzip(link())).containsKey("account.json");
    }

    @Test
    void aCopyIsTheOwnersOnly() {
        order();
        worker.drain();
        var stranger = orders.citizen();

        assertThat(enter(stranger).get(link()).status()).isEqualTo(404);
    }

    @Test
    void aSecondCopyOfTheDayIsNotMade() {
        order();
        order();
        worker.drain();
        var link = link();

        order();
        worker.drain();
        assertThat(link()).isEqualTo(link);
        assertThat(page().select("main form button").eachText())
                .doesNotContain("Подготовить копию");

        clock.advance(Duration.ofHours(25));
        visit = enter(citizen);
        order();
        worker.drain();
        assertThat(link()).isNotEqualTo(link);
    }

    @Test
    void aCopyIsErasedAfterAWeek() {
        order();
        worker.drain();
        var link = link();

        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(enter(citizen).get(link).status()).isEqualTo(404);
        worker.drain();

        var id = UUID.fromString(link.substring(link.lastIndexOf('/') + 1));
        Assertions.assertThatThrownBy(() -> storage.read(id).close())
                .isInstanceOf(StorageUnavailable.class);
    }

    @Test
    void nothingNewBeginsWhileTheConsentIsWithdrawn() {
        var order = "/services/" + Orders.SERVICE + "/order";
        var draft = orders.wholeDraft(citizen);

        post("/account/data/consents/withdrawal");

        assertThat(mvc.get().uri(order).with(as(citizen))).hasStatus(403);
        assertThat(
                        mvc.post()
                                .uri("/account/drafts/" + draft + "/sending?seen=0")
                                .with(as(citizen))
                                .with(csrf()))
                .hasStatus(403);
        assertThat(page().select("main .notice").text()).startsWith("Вы отозвали согласие");

        post("/account/data/consents");
        post("/account/data/consents");
        assertThat(mvc.get().uri(order).with(as(citizen))).hasStatus(303);
        assertThat(page().select("main .result")).hasSize(1);

        post("/account/data/consents/withdrawal");
        assertThat(page().select("main .result .status").text()).startsWith("Отозвано");
    }

    /// What happens to an account in the course of time.
    private void liveOn() {
        var applicants = Applicants.in(beans);
        var test = Actor.system("test");
        var records = applicants.records();
        var name = new FullName("Речной-Озёрский", "Пётр", "Ильич");
        records.rename(citizen, name, Source.PERSON, test);
        records.keepBirth(citizen, Applicants.BIRTH, Source.PERSON, test);
        records.keepPassport(citizen, Applicants.PASSPORT, Source.PERSON, test);
        records.keepPostalAddress(
                citizen, new PostalAddress("357203", "ул. Горького, 5"), Source.PERSON, test);
        beans.getBean(Letters.class).ask(citizen);
        beans.getBean(Requests.class).ask(citizen, Way.CENTRE, Optional.of(Applicants.CENTRE));
        transactions.executeWithoutResult(
                _ -> beans.getBean(Codes.class).make(citizen, Way.CENTRE, test));
        jdbc.sql(
                        """
                insert into accounts.passkey (id, citizen_id, credential_id, credential,
                  backup_eligible, counter, transports, name, created_at)
                values (gen_random_uuid(), :id, cast(gen_random_uuid() as text), 'секрет ключа',
                        false, 0, '{}', 'Ключ от дома', now())
                """)
                .param("id", citizen.value())
                .update();
        jdbc.sql(
                        """
                insert into accounts.certificate (id, citizen_id, fingerprint, serial, issuer,
                  valid_until, first_used_at, last_used_at)
                values (gen_random_uuid(), :id, repeat('b', 64), '1f', 'Центр в Энске', now(),
                        now(), now())
                """)
                .param("id", citizen.value())
                .update();
    }

    private void post(String path) {
        assertThat(mvc.post().uri(path).with(as(citizen)).with(csrf())).hasStatus(303);
    }

    private void order() {
        var token = page().select("input[name=_csrf]").val();
        var ordered = visit.post("/account/data/exports", Map.of("_csrf", token));
        assertThat(ordered.location()).isEqualTo("/account/data");
    }

    private Document page() {
        return visit.get("/account/data").page();
    }

    /// To the one who gets the copy.
    private void passDrafts(CitizenId from) {
        for (var table : List.of("submissions.draft", "appeals.draft")) {
            jdbc.sql("update " + table + " set citizen_id = :to where citizen_id = :from")
                    .param("to", citizen.value())
                    .param("from", from.value())
                    .update();
        }
    }

    private String link() {
        return page().select("a[href^=/account/data/exports/]").attr("href");
    }

    private Map<String, byte[]> unzip(String link) throws IOException {
        var answer = visit.get(link);
        assertThat(answer.status()).isEqualTo(200);
        var files = new LinkedHashMap<String, byte[]>();
        var bytes = answer.response().getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /// Gives the password, which is asked for before a copy is made or taken.
    private Visit enter(CitizenId id) {
        var guest = new Visit(mvc);
        var login = citizens.get(id).snils().orElseThrow().formatted();
        var typed = Map.of("СНИЛС", login, "Пароль", "Берег-и-лодка-26");
        assertThat(guest.press(guest.get("/login"), "Войти", typed).location())
                .isEqualTo("/account");
        return guest;
    }

    private static RequestPostProcessor as(CitizenId id) {
        var me = new SignedInCitizen(id, new FullName("Речной", "Пётр", "Ильич"));
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList("ROLE_CITIZEN")));
    }
}
