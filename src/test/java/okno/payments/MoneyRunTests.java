package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import okno.desk.Counter;
import okno.payments.MoneyRound.Tools;
import okno.payments.payees.Payees;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever happens to money in whatever order, the books balance, and nothing is taken twice, lost
/// or made. Each round is a few charges, their statements, checkouts, refunds and officers; its
/// books are looked at when it is over.
@OknoTest
class MoneyRunTests {
    private static final int SAMPLE = 40;
    private static final int SHORT = 4;
    private static final int LONG = 1_500;
    private static final int MILLION = 1_000_000;
    private static final Path COUNT = Path.of("target/money-run.txt");

    @Autowired private Tools tools;
    @Autowired private Payees payees;
    @Autowired private Counter counter;

    @Test
    void balanceAfterEventsInAnyOrder() {
        var rounds = rounds(2026, SHORT);

        for (int round = 0; round < SAMPLE; round++) {
            assertThat(rounds.getAsInt()).isGreaterThanOrEqualTo(MoneyRound.EVENTS);
        }
    }

    /// As many rounds as a million events need; a file says how far it got and how long that took.
    @Test
    @Tag("long")
    void balanceAfterAMillionEvents() throws IOException {
        long began = System.nanoTime();
        var rounds = rounds(began, LONG);
        int events = 0;

        for (int round = 1; events < MILLION; round++) {
            events += rounds.getAsInt();
            var minutes = Duration.ofNanos(System.nanoTime() - began).toMinutes();
            var said = "%d events in %d rounds, %d min%n".formatted(events, round, minutes);
            Files.writeString(COUNT, said);
        }

        assertThat(events).isGreaterThanOrEqualTo(MILLION);
    }

    /// Each call lets a round happen and looks at its books.
    private IntSupplier rounds(long seed, int longest) {
        payees.install(new Payees.Named(Bills.BODY, "archive", "Архив"), Bills.PAYEE);
        var officer = counter.officer("Сверкин").id();
        var next = new AtomicLong(seed);
        return () -> {
            var round = new MoneyRound(tools, officer, next.getAndIncrement(), longest);
            int done = round.happen();
            round.assertBalanced();
            return done;
        };
    }
}
