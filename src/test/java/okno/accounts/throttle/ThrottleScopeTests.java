package okno.accounts.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleScopeTests {
    @Test
    void delaysGrowUntilTheLock() {
        assertThat(ThrottleScope.LOGIN.delayAfter(2)).isZero();
        assertThat(ThrottleScope.LOGIN.delayAfter(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(ThrottleScope.LOGIN.delayAfter(4)).isEqualTo(Duration.ofSeconds(4));
        assertThat(ThrottleScope.LOGIN.delayAfter(9)).isEqualTo(Duration.ofSeconds(128));
        assertThat(ThrottleScope.LOGIN.delayAfter(10)).isEqualTo(ThrottleScope.LOGIN.lock());
        assertThat(ThrottleScope.LOGIN.delayAfter(1_000_000)).isEqualTo(ThrottleScope.LOGIN.lock());
    }

    @Test
    void noScopeEverWaitsLongerThanTheLock() {
        for (var scope : ThrottleScope.values()) {
            for (var attempts = 1; attempts < 1000; attempts++) {
                assertThat(scope.delayAfter(attempts)).isLessThanOrEqualTo(scope.lock());
            }
        }
    }
}
