package okno.payments.checkouts;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks gateways about checkouts: when it is time to, and when a notification came.
@Component
public class CheckoutJob implements JobHandler {
    static final String KIND = "payments.checkout";

    private static final int AT_ONCE = 200;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final CheckoutStore store;
    private final Progress progress;
    private final JobQueue jobs;
    private final Clock clock;

    CheckoutJob(CheckoutStore store, Progress progress, JobQueue jobs, Clock clock) {
        this.store = store;
        this.progress = progress;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        progress.advance(UUID.fromString(job.subject()));
    }

    /// Leaves a job for each checkout that is due. What a job does not settle, it puts off; a job
    /// that is lost is made up for after the lease.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    @Transactional
    public void queue() {
        var now = clock.instant();
        for (var id : store.takeDue(now, now.plus(LEASE), AT_ONCE)) {
            jobs.add(KIND, id.toString(), Map.of());
        }
    }
}
