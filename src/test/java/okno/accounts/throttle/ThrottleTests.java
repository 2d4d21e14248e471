package okno.accounts.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.UUID;
import okno.platform.TooManyRequests;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class ThrottleTests {
    @Autowired private Throttle throttle;
    @Autowired private ThrottleStore store;
    @Autowired private MovableClock clock;

    private final String subject = UUID.randomUUID().toString();

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void letsTheFirstAttemptsInAndThenMakesWait() {
        enter(3);

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> enter(1))
                .satisfies(wait -> assertThat(wait.retryAfter()).isBetween(seconds(1), seconds(2)));
        clock.advance(seconds(2));
        assertThatCode(() -> enter(1)).doesNotThrowAnyException();
    }

    @Test
    void locksAfterTheLimit() {
        for (var i = 0; i < 10; i++) {
            enter(1);
            clock.advance(Duration.ofSeconds(150));
        }

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> enter(1))
                .satisfies(
                        wait ->
                                assertThat(wait.retryAfter())
                                        .isGreaterThan(Duration.ofMinutes(10)));
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> throttle.check(ThrottleScope.LOGIN, subject));
    }

    @Test
    void forgetsAfterAnHour() {
        enter(3);
        clock.advance(ThrottleScope.LOGIN.window().plusSeconds(1));

        enter(3);
    }

    @Test
    void forgivesWhoProvedWhoHeIs() {
        enter(3);
        throttle.forgive(ThrottleScope.LOGIN, subject);

        enter(3);
    }

    @Test
    void takesBackAnAttemptThatCameToNothing() {
        enter(3);
        throttle.takeBack(ThrottleScope.LOGIN, subject);

        enter(1);
    }

    @Test
    void countsEachSubjectAndScopeApart() {
        enter(3);

        throttle.enter(ThrottleScope.LOGIN, subject + "0");
        throttle.enter(ThrottleScope.ADDRESS, subject);
    }

    @Test
    void sweepsOutWhatNobodyCounts() {
        enter(1);
        clock.advance(Duration.ofHours(31));
        throttle.sweep();

        var forgotten = ThrottleScope.longestMemory();
        assertThat(store.deleteStartedBefore(clock.instant().minus(forgotten), 1)).isZero();
    }

    private void enter(int times) {
        for (var i = 0; i < times; i++) {
            throttle.enter(ThrottleScope.LOGIN, subject);
        }
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
