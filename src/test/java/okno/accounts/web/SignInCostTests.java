package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.testing.CountedConnections;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a sign-in costs beside the hashes that it cannot do without, and each page after it.
@OknoTest
class SignInCostTests {
    private static final String PASSWORD = "зеленый чай в девять";

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private CountedConnections connections;

    @Test
    void isSoManyStatements() {
        var visit = new Visit(mvc);
        var page = visit.get("/login");
        var typed = person();
        var before = connections.statementsHere();

        visit.press(page, "Войти", typed);

        // Three more while others fail so often that strangers are slowed down.
        assertThat(connections.statementsHere() - before).isBetween(13, 16);
    }

    @Test
    void aPageReadsItsSessionOnceAndWritesItOnce() {
        var visit = new Visit(mvc);
        visit.press(visit.get("/login"), "Войти", person());
        var before = connections.statementsHere();

        visit.get("/accessibility");

        // The third counts unread notices.
        assertThat(connections.statementsHere() - before).isEqualTo(3);
    }

    private Map<String, String> person() {
        var snils = TestSnils.next();
        citizens.add(
                new NewCitizen(
                        new FullName("Петрова", "Анна", "Сергеевна"),
                        snils,
                        AccountLevel.BASIC,
                        PASSWORD,
                        Optional.empty(),
                        Optional.empty()));
        return Map.of("СНИЛС", snils.digits(), "Пароль", PASSWORD);
    }
}
