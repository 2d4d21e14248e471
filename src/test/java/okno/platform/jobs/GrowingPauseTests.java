package okno.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowingPauseTests {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "5, 32", "6, 60", "1000000, 60"})
    void doublesUpToTheLongest(int failures, int minutes) {
        var pause = new GrowingPause(Duration.ofMinutes(1), Duration.ofHours(1));

        assertThat(pause.after(failures)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
