package okno.accounts.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashesTests {
    private final CountingEncoder encoder = new CountingEncoder();
    private final PasswordHashes hashes = new PasswordHashes(encoder, 2, Duration.ofMillis(50));

    @Test
    void comparesAsOftenForNobodyAsForSeveral() {
        for (var known :
                List.of(
                        List.<String>of(),
                        List.of("one!"),
                        List.of("one!", "two!"),
                        List.of("one!", "two!", "three!"))) {
            encoder.compared.set(0);
            hashes.firstMatch("one", known, 3);

            assertThat(encoder.compared).hasValue(3);
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
        var inside = new CountDownLatch(2);
        var leave = new CountDownLatch(1);
        encoder.meanwhile =
                () -> {
                    inside.countDown();
                    leave.await();
                };
        for (var i = 0; i < 2; i++) {
            Thread.startVirtualThread(() -> hashes.hash("slow"));
        }
        inside.await();

        assertThatExceptionOfType(TooManyHashes.class).isThrownBy(() -> hashes.hash("late"));
        leave.countDown();
    }

    private interface Pause {
        void take() throws InterruptedException;
    }

    private static final class CountingEncoder implements PasswordEncoder {
        private final AtomicInteger compared = new AtomicInteger();
        private volatile Pause meanwhile = () -> {};

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            try {
                meanwhile.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return password + "!";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.incrementAndGet();
            return (password + "!").equals(hash);
        }
    }
}
