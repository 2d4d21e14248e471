package okno.notifications.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTests {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void holdsInARoundWhatASecondMayAndNeverMuch() {
        assertThat(new Pace(600).slice()).isEqualTo(10);
        assertThat(new Pace(12_000).slice()).isEqualTo(50);
        assertThat(new Pace(6).slice()).isEqualTo(1);
        assertThat(new Pace(Integer.MAX_VALUE).slice()).isEqualTo(50);
    }

    @Test
    void spreadsAFloodEvenly() {
        var pace = new Pace(12_000);
        var now = NOW;
        int sent = 0;
        while (now.isBefore(NOW.plusSeconds(60))) {
            sent += pace.slice();
            now = now.plusMillis(20).plus(pace.after(pace.slice(), now.plusMillis(20)));
        }

        assertThat(sent).isBetween(12_000, 12_250);
    }

    @Test
    void makesUpForARoundThatTookLongButForNoMoreThanASecond() {
        var pace = new Pace(600);
        rested(pace);

        assertThat(pace.after(5, NOW.plusMillis(700))).isEqualTo(Duration.ZERO);
        assertThat(pace.after(5, NOW.plusSeconds(3600))).isEqualTo(Duration.ZERO);
        assertThat(pace.after(10, NOW.plusSeconds(3600))).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void restsNoLongerThanItsShareWhenTheClockIsPutBack() {
        var pace = new Pace(600);
        rested(pace);

        assertThat(pace.after(10, NOW.minusSeconds(3600))).isEqualTo(Duration.ofSeconds(1));
    }

    /// Nothing is left of the second it has at first.
    private static void rested(Pace pace) {
        assertThat(pace.after(10, NOW)).isEqualTo(Duration.ZERO);
    }
}
