package okno.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
