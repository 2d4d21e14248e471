package okno.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.events.AccountNews;
import okno.identifiers.Snils;
import okno.platform.Ids;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class NewBrowsersTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String NEWS = "Вход с нового устройства";

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private JobWorker worker;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transactions;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();
    private CitizenId anna;
    private Visit home;

    @BeforeEach
    void openAccount() {
        anna = account(snils);
        home = new Visit(mvc);
        signIn(home, snils);
    }

    @Test
    void areNotNewsAtTheFirstSignInNorWhenTheyAreKnown() {
        signOut(home);
        signIn(home, snils);

        assertThat(news()).isEmpty();
    }

    @Test
    void areNewsOnce() {
        var other = new Visit(mvc);
        signIn(other, snils);
        signOut(other);
        signIn(other, snils);

        assertThat(news()).hasSize(1);
    }

    @Test
    void staySoWhenTheyKnowSomebodyElse() {
        var boris = TestSnils.next();
        account(boris);
        var shared = new Visit(mvc);
        signIn(shared, boris);
        signOut(shared);
        signIn(shared, snils);
        assertThat(news()).hasSize(1);

        signOut(shared);
        signIn(shared, boris);
        signOut(shared);
        signIn(shared, snils);
        assertThat(news()).hasSize(1);
    }

    @Test
    void areAllNewOnceAccessWasRecovered() {
        signOut(home);
        var recovered =
                new AccountNews(Ids.next(clock), anna, AccountNews.Kind.RECOVERED, Map.of());
        transactions.executeWithoutResult(status -> events.publishEvent(recovered));
        signIn(home, snils);

        assertThat(news()).hasSize(1);
    }

    private List<String> news() {
        worker.drain();
        var titles = home.get("/account/notices").page().select("main").text();
        return List.of(titles.split(NEWS, -1)).subList(1, titles.split(NEWS, -1).length);
    }

    private static void signIn(Visit guest, Snils number) {
        var door = guest.get("/login");
        var label = door.page().select("label[for=f-snils]").text();
        guest.press(door, "Войти", Map.of(label, number.formatted(), "Пароль", PASSWORD));
    }

    private static void signOut(Visit guest) {
        guest.press(guest.get("/account/security"), "Выйти", Map.of());
    }

    private CitizenId account(Snils number) {
        return citizens.add(
                new NewCitizen(
                        new FullName("Петрова", "Анна", "Сергеевна"),
                        number,
                        AccountLevel.BASIC,
                        PASSWORD,
                        Optional.empty(),
                        Optional.empty()));
    }
}
