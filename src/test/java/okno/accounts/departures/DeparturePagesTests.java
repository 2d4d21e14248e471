package okno.accounts.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.identifiers.EmailAddress;
import okno.identifiers.Snils;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class DeparturePagesTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String PAGE = "/account/data/departure";
    private static final String DELETE = "Удалить учетную запись";
    private static final String BANNER =
            "main .notice-title:contains(Учетная запись будет удалена)";

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Departures departures;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();
    private final EmailAddress email =
            EmailAddress.parse("leaver" + snils.digits() + "@example.ru").orElseThrow();
    private CitizenId anna;
    private Visit visit;

    @BeforeEach
    void signIn() {
        anna =
                citizens.add(
                        new NewCitizen(
                                new FullName("Петрова", "Анна", "Сергеевна"),
                                snils,
                                AccountLevel.BASIC,
                                PASSWORD,
                                Optional.empty(),
                                Optional.of(email)));
        visit = new Visit(mvc);
        enter(visit);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void sayWhatGoesWhatStaysAndWhatBecomesOfApplications() {
        var data = visit.get("/account/data").page();
        assertThat(data.select("main a[href=" + PAGE + "]").text()).isEqualTo(DELETE);

        var page = visit.get(PAGE).page();

        assertThat(page.select("main h2").eachText())
                .containsExactly(
                        "Что сотрется",
                        "Что останется и до какого срока",
                        "Что будет с заявлениями, которые еще рассматривают",
                        "Прежде чем удалять",
                        "Что произойдет сразу");
        assertThat(page.select("main").text()).contains("30 дней", "3 года после удаления");
    }

    @Test
    void signTheAccountOutEverywhere() {
        var elsewhere = new Visit(mvc);
        enter(elsewhere);

        var gone = visit.press(visit.get(PAGE), DELETE, Map.of());

        assertThat(gone.location()).isEqualTo("/farewell");
        var farewell = visit.get("/farewell");
        assertThat(farewell.page().select("h1").text()).startsWith("Вы вышли");
        assertThat(farewell.page().select("main").text()).contains("30 дней");
        assertThat(visit.get("/account").status()).isEqualTo(303);
        assertThat(elsewhere.get("/account").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/submissions",
                "/notices",
                "/profile",
                "/data",
                "/data/departure",
                "/access",
                "/verification",
                "/security"
            })
    void remindOfItOnEveryPageOfTheCabinet(String path) {
        assertThat(visit.get("/account" + path).page().select(BANNER)).isEmpty();
        leave();

        assertThat(visit.get("/account" + path).page().select(BANNER)).hasSize(1);
    }

    @Test
    void letThePersonChangeHisMind() {
        leave();

        var stays = visit.press(visit.get("/account"), "Передумать", Map.of());
        assertThat(stays.location()).isEqualTo("/account/data#departure");
        assertThat(visit.get("/account/data").page().select(BANNER)).isEmpty();
        clock.advance(Duration.ofDays(31));
        worker.drain();

        assertThat(citizens.find(anna)).isPresent();
        enter(visit);
    }

    @Test
    void askForThePasswordAgain() {
        var page = visit.get(PAGE);
        clock.advance(Duration.ofMinutes(11));

        var asked = visit.press(page, DELETE, Map.of());
        assertThat(asked.location()).startsWith("/account/proof?back=%2Fkept%2F");
        assertThat(departures.of(anna)).isEmpty();

        var proof = visit.get(asked.location());
        var proven = visit.press(proof, "Подтвердить", Map.of("Нынешний пароль", PASSWORD));
        var kept = visit.get(proven.location());
        var gone = visit.press(kept, "Отправить введенное", Map.of());
        assertThat(gone.location()).isEqualTo("/farewell");
    }

    @Test
    void askForThePasswordBeforeACopyIsOrderedAndBeforeItIsTaken() {
        var page = visit.get("/account/data");
        clock.advance(Duration.ofMinutes(11));
        assertThat(visit.press(page, "Подготовить копию", Map.of()).location())
                .startsWith("/account/proof");
        visit = new Visit(mvc);
        enter(visit);
        visit.press(visit.get("/account/data"), "Подготовить копию", Map.of());
        worker.drain();
        var link = visit.get("/account/data").page().select("a[href*=/exports/]").attr("href");

        assertThat(visit.get(link).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(11));
        assertThat(visit.get(link).location()).startsWith("/account/proof");
    }

    @Test
    void remindThreeDaysBefore() {
        var outbox = new Outbox(mvc, worker);
        leave();
        assertThat(outbox.to(email.value()).getFirst()).contains("Вы попросили удалить");

        clock.advance(Duration.ofDays(27).minusMinutes(1));
        assertThat(outbox.to(email.value()).getFirst()).doesNotContain("Скоро");
        clock.advance(Duration.ofMinutes(2));
        assertThat(outbox.to(email.value()).getFirst()).contains("Скоро учетная запись");
    }

    @Test
    void countAnewForWhoAsksAgain() {
        departures.ask(anna);
        clock.advance(Duration.ofDays(10));
        departures.stay(anna);
        departures.ask(anna);

        clock.advance(Duration.ofDays(21));
        worker.drain();
        assertThat(citizens.find(anna)).isPresent();

        clock.advance(Duration.ofDays(9));
        worker.drain();
        assertThat(citizens.find(anna)).isEmpty();
    }

    private void leave() {
        visit.press(visit.get(PAGE), DELETE, Map.of());
        enter(visit);
    }

    private Answer enter(Visit guest) {
        var typed = Map.of("СНИЛС", snils.formatted(), "Пароль", PASSWORD);
        var entered = guest.press(guest.get("/login"), "Войти", typed);
        assertThat(entered.location()).isEqualTo("/account");
        return entered;
    }
}
