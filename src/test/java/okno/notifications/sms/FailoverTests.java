package okno.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailoverTests {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    @Test
    void passesOverFromFifteenPercentOn() {
        assertThat(standing(100, 14).passedOver()).isFalse();
        assertThat(standing(100, 15).passedOver()).isTrue();
        assertThat(standing(20, 3).passedOver()).isTrue();
        assertThat(standing(20, 2).passedOver()).isFalse();
    }

    @Test
    void decidesNothingByAFewAttempts() {
        assertThat(standing(Failover.ENOUGH - 1, Failover.ENOUGH - 1).passedOver()).isFalse();
        assertThat(standing(Failover.ENOUGH, 1).passedOver()).isTrue();
        assertThat(standing(0, 0).passedOver()).isFalse();
    }

    @Test
    void keepsTheOrderOfPreferenceAmongEquals() {
        var bad = new Failover.Standing("bad", 10, 10, NOW);
        var worse = new Failover.Standing("worse", 50, 50, NOW);
        var good = new Failover.Standing("good", 50, 0, NOW);
        var fresh = new Failover.Standing("fresh", 0, 0, Instant.EPOCH);

        assertThat(Failover.order(List.of(bad, worse, good, fresh)))
                .extracting(Failover.Standing::provider)
                .containsExactly("good", "fresh", "bad", "worse");
        assertThat(Failover.order(List.of(bad, worse))).containsExactly(bad, worse);
    }

    @Test
    void probesOnlyWhoIsPassedOverAndWasLeftAlone() {
        var bad = standing(10, 10);

        assertThat(bad.probeDue(NOW.plus(Failover.BETWEEN_PROBES).minusMillis(1))).isFalse();
        assertThat(bad.probeDue(NOW.plus(Failover.BETWEEN_PROBES))).isTrue();
        assertThat(standing(10, 0).probeDue(NOW.plus(Failover.WINDOW))).isFalse();
    }

    private static Failover.Standing standing(int attempts, int bad) {
        return new Failover.Standing("p", attempts, bad, NOW);
    }
}
