package okno.payments.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A statement holds only if nothing of it is missing or too much.
class BalanceTests {
    @Test
    void holdsToTheKopeck() {
        var gap = new Balance.Gap("body", SampleStatements.ACCOUNT, LocalDate.of(2026, 3, 2), 1, 2);

        assertThat(new Balance(5, 5, 3, 3, 1, List.of()).holds()).isTrue();
        assertThat(new Balance(5, 5, 3, 3, 1, List.of()).free()).isEqualTo(1);
        assertThat(new Balance(5, 4, 3, 3, 1, List.of()).holds()).isFalse();
        assertThat(new Balance(5, 5, 3, 2, 1, List.of()).holds()).isFalse();
        assertThat(new Balance(5, 5, 3, 3, 1, List.of(gap)).holds()).isFalse();
    }
}
