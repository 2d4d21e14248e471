package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import okno.desk.Counter;
import okno.payments.MoneyRound.Tools;
import okno.payments.payees.Payees;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever happens to money in whatever order, the books balance, and nothing is taken twice, lost
/// or made. Each round is a few charges, their statements, checkouts, refunds and officers.
@OknoTest
class MoneyRunTests {
    private static final int SAMPLE = 40;
    private static final int MILLION = 1_000_000;

    @Autowired private Tools tools;
    @Autowired private Payees payees;
    @Autowired private Counter counter;

    @Test
    void balanceAfterEventsInAnyOrder() {
        assertThat(run(2026, SAMPLE)).isEqualTo(SAMPLE * MoneyRound.EVENTS);
    }

    @Test
    @Tag("long")
    void balanceAfterAMillionEvents() {
        int rounds = MILLION / MoneyRound.EVENTS;
        assertThat(run(System.nanoTime(), rounds)).isEqualTo(rounds * MoneyRound.EVENTS);
    }

    private int run(long seed, int rounds) {
        payees.install(new Payees.Named(Bills.BODY, "archive", "Архив"), Bills.PAYEE);
        var officer = counter.officer("Сверкин").id();
        return IntStream.range(0, rounds)
                .map(
                        round -> {
                            var one = new MoneyRound(tools, officer, seed + round);
                            int done = one.happen();
                            one.assertBalanced();
                            return done;
                        })
                .sum();
    }
}
