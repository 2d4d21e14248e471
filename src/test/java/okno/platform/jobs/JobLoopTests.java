package okno.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.CannotCreateTransactionException;

class JobLoopTests {
    private static final Duration POLL = Duration.ofMillis(1);

    @ParameterizedTest
    @MethodSource
    void goesOnWhenARoundFails(Throwable failure) throws InterruptedException {
        var work = new Failing(new CountDownLatch(2), failure);
        var alarm = new JobAlarm();

        var loop = JobLoop.start(work, alarm, POLL);

        assertThat(work.rounds().await(10, TimeUnit.SECONDS)).isTrue();
        loop.end();
        alarm.ring();
        loop.join();
    }

    static Stream<Throwable> goesOnWhenARoundFails() {
        return Stream.of(
                new CannotCreateTransactionException("no connection"), new StackOverflowError());
    }

    @Test
    void restsAfterARoundWhateverRingsAndEndsAllTheSame() throws InterruptedException {
        var work = new Resting(new AtomicInteger(), new CountDownLatch(1));
        var alarm = new JobAlarm();

        var loop = JobLoop.start(work, alarm, POLL);
        assertThat(work.asked().await(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 1000; i++) {
            alarm.ring();
        }
        assertThat(work.rounds()).hasValue(1);

        loop.end();
        alarm.ring();
        loop.join();
        assertThat(work.rounds()).hasValue(1);
    }

    @Test
    void looksAgainAfterAnEmptyRoundAsSoonAsTheWorkSays() throws InterruptedException {
        var work = new Empty(new CountDownLatch(3));
        var alarm = new JobAlarm();

        var loop = JobLoop.start(work, alarm, Duration.ofHours(1));

        assertThat(work.rounds().await(10, TimeUnit.SECONDS)).isTrue();
        loop.end();
        alarm.ring();
        loop.join();
    }

    private record Empty(CountDownLatch rounds) implements Rounds {
        @Override
        public String name() {
            return "empty";
        }

        @Override
        public int round() {
            rounds.countDown();
            return 0;
        }

        @Override
        public Duration pause(Duration poll) {
            return POLL;
        }
    }

    private record Resting(AtomicInteger rounds, CountDownLatch asked) implements Rounds {
        @Override
        public String name() {
            return "resting";
        }

        @Override
        public int round() {
            return rounds.incrementAndGet();
        }

        @Override
        public Duration rest() {
            asked.countDown();
            return Duration.ofHours(1);
        }
    }

    private record Failing(CountDownLatch rounds, Throwable failure) implements Rounds {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public int round() {
            rounds.countDown();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }
}
