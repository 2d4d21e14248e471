package okno.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.credentials.PasswordHashes;
import okno.identifiers.Snils;
import okno.testing.CountedConnections;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a sign-in costs beside the hashes that it cannot do without.
@OknoTest
class SignInCostTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final int WARM_UP = 60;
    private static final int TIMES = 40;

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private PasswordHashes hashes;
    @Autowired private CountedConnections connections;
    @Autowired private JdbcClient jdbc;

    private final Snils snils = TestSnils.next();
    private final String email = UUID.randomUUID() + "@example.ru";

    @BeforeEach
    void openAccount() {
        var anna =
                citizens.add(
                        new NewCitizen(
                                new FullName("Петрова", "Анна", "Сергеевна"),
                                snils,
                                AccountLevel.BASIC,
                                PASSWORD,
                                Optional.empty(),
                                Optional.empty()));
        jdbc.sql("update accounts.citizen set email = ?, email_confirmed_at = now() where id = ?")
                .params(email, anna.value())
                .update();
    }

    @Test
    void isSoManyStatements() {
        prepared(snils.digits()).run();
        var signIn = prepared(snils.digits());
        var before = connections.statementsHere();

        signIn.run();

        assertThat(connections.statementsHere() - before).isEqualTo(10);
    }

    /// The fastest of many, once the code is warm: what the machine does besides only ever adds.
    @Test
    @Tag("long")
    void isHashingForTheMostPart() {
        var hash = hashes.hash(PASSWORD);
        for (var name : List.of(snils.digits(), email)) {
            var comparisons = name.equals(email) ? 1 : PasswordHashes.CLAIMS;
            var whole = fastest(() -> prepared(name));
            var hashing =
                    fastest(() -> () -> hashes.firstMatch(PASSWORD, List.of(hash), comparisons));

            assertThat(1 - (double) hashing.toNanos() / whole.toNanos())
                    .as("%s of %s are not hashing for %s", whole.minus(hashing), whole, name)
                    .isLessThanOrEqualTo(0.15);
        }
    }

    private static Duration fastest(Supplier<Runnable> prepared) {
        IntStream.range(0, WARM_UP).forEach(i -> prepared.get().run());
        return IntStream.range(0, TIMES)
                .mapToObj(
                        i -> {
                            var deed = prepared.get();
                            var begin = System.nanoTime();
                            deed.run();
                            return Duration.ofNanos(System.nanoTime() - begin);
                        })
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /// The button «Войти», with everything typed.
    private Runnable prepared(String name) {
        var visit = new Visit(mvc);
        var page = visit.get("/login");
        var typed = Map.of("СНИЛС", name, "Пароль", PASSWORD);
        return () -> assertThat(visit.press(page, "Войти", typed).status()).isEqualTo(303);
    }
}
