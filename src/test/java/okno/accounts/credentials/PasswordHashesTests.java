package okno.accounts.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashesTests {
    private final CountingEncoder encoder = new CountingEncoder();
    private final PasswordHashes hashes = encoder.hashes();

    @Test
    void comparesAsOftenForNobodyAsForSeveral() {
        for (var known :
                List.of(
                        List.<String>of(),
                        List.of("one!"),
                        List.of("one!", "two!"),
                        List.of("one!", "two!", "three!"))) {
            var before = encoder.work();
            hashes.firstMatch("one", known, 3);

            assertThat(encoder.work() - before).isEqualTo(3);
        }
    }

    @Test
    void findsTheFirstMatch() {
        assertThat(hashes.firstMatch("two", List.of("one!", "two!", "two!"), 3)).hasValue(1);
        assertThat(hashes.firstMatch("four", List.of("one!", "two!"), 3)).isEmpty();
    }

    @Test
    void readsTheSameLettersOfAnotherKeyboardAlike() {
        assertThat(hashes.firstMatch("й", List.of(hashes.hash("\u0438\u0306")), 1)).hasValue(0);
    }

    @Test
    void turnsAwayWhoFindsNoPlaceInTime() throws InterruptedException {
        var stalling = new StallingEncoder();
        var busy = new PasswordHashes(stalling, 2, Duration.ofMillis(50));
        assertThat(busy.nobodys()).isNotNull();
        stalling.stall();
        for (var i = 0; i < 2; i++) {
            Thread.startVirtualThread(() -> busy.hash("slow"));
        }
        stalling.inside.await();

        assertThatExceptionOfType(TooManyHashes.class).isThrownBy(() -> busy.hash("late"));
        stalling.leave.countDown();
    }

    private static final class StallingEncoder implements PasswordEncoder {
        private final CountDownLatch inside = new CountDownLatch(2);
        private final CountDownLatch leave = new CountDownLatch(1);
        private final AtomicBoolean stalls = new AtomicBoolean();

        void stall() {
            stalls.set(true);
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            if (stalls.get()) {
                inside.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return password + "!";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return (password + "!").equals(hash);
        }
    }
}
