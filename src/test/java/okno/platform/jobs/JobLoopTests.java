package okno.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class JobLoopTests {
    private static final Duration POLL = Duration.ofMillis(1);

    @Test
    void goesOnWhenARoundFails() throws InterruptedException {
        var work = new Failing(new CountDownLatch(2));
        var alarm = new JobAlarm();

        var loop = JobLoop.start(work, alarm, POLL);

        assertThat(work.rounds().await(10, TimeUnit.SECONDS)).isTrue();
        loop.end();
        alarm.ring();
        loop.join();
    }

    private record Failing(CountDownLatch rounds) implements Rounds {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public int round() {
            rounds.countDown();
            throw new CannotCreateTransactionException("no connection");
        }
    }
}
