package okno.platform.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Wakes this node's worker when a job was added here; other nodes find it by their poll.
@Component
class JobAlarm {
    private final Semaphore bell = new Semaphore(0);

    void ring() {
        bell.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
