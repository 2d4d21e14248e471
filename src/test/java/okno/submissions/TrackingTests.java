package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okno.desk.Counter;
import okno.platform.TooManyRequests;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Guesses at the code of a receipt.
@OknoTest
class TrackingTests {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int MOST = 10;

    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private Tracking tracking;
    @Autowired private TrackCode codes;
    @Autowired private TrackThrottle throttle;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private SubmissionNumber number;
    private String address;

    @BeforeEach
    void aSubmission() {
        number = counter.received(orders.citizen());
        address = "192.0.2." + NEXT.incrementAndGet();
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void waitAfterTenUntilTheQuarterOfAnHourIsOver() {
        for (int i = 0; i < MOST; i++) {
            assertThat(guess()).isTrue();
        }

        assertThat(guess()).isFalse();
        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(this::know);
        clock.advance(Duration.ofMinutes(16));
        know();
    }

    @Test
    void countNotWhoKnowsTheCode() {
        for (int i = 0; i <= MOST; i++) {
            know();
        }

        assertThat(guess()).isTrue();
    }

    @Test
    void areCountedWhenTheyComeAtOnce() throws Exception {
        Callable<Boolean> one = this::guess;

        int answered = 0;
        try (var tries = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : tries.invokeAll(Stream.generate(() -> one).limit(MOST + 6).toList())) {
                answered += each.get() ? 1 : 0;
            }
        }

        assertThat(answered).isEqualTo(MOST);
    }

    @Test
    void areNoneWhereTheKeyboardIsRussian() {
        var random = new Random(26);
        var printed =
                Stream.generate(() -> SubmissionNumber.draw(LocalDate.EPOCH, random))
                        .filter(it -> codes.of(it).contains("H"))
                        .findFirst()
                        .orElseThrow();
        var typed = codes.of(printed).replace('H', 'Н').replace('K', 'к').replace('C', 'С');

        assertThat(codes.fits(printed, typed)).isTrue();
        assertThat(codes.fits(printed, typed.replace('Н', 'Х'))).isFalse();
    }

    @Test
    void areForgottenOnceTheyCountNoMore() {
        guess();
        throttle.sweep();
        var kept = rows();
        clock.advance(Duration.ofMinutes(16));

        throttle.sweep();

        assertThat(kept).isPositive();
        assertThat(rows()).isLessThan(kept);
    }

    /// Whether a guess was answered at all.
    private boolean guess() {
        try {
            assertThat(tracking.find(number.toString(), "0000", address)).isEmpty();
            return true;
        } catch (TooManyRequests _) {
            return false;
        }
    }

    private void know() {
        assertThat(tracking.find(number.toString(), orders.trackCode(number), address)).isPresent();
    }

    private int rows() {
        return jdbc.sql("select count(*) from submissions.track_try").query(Integer.class).single();
    }
}
