package okno.payments.checkouts;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.payments.gateway.AskQueue;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Asks gateways about checkouts: when it is time to, and when a notification came.
@Component
public class CheckoutJob implements JobHandler {
    static final String KIND = "payments.checkout";

    private static final int AT_ONCE = 200;

    private final Progress progress;
    private final AskQueue questions;

    CheckoutJob(Progress progress, AskQueue questions) {
        this.progress = progress;
        this.questions = questions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        progress.advance(UUID.fromString(job.subject()));
    }

    /// Leaves a job for each checkout that is due.
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    public void queue() {
        questions.queue("checkout", KIND, AT_ONCE);
    }
}
