package okno.submissions.fees;

import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.payments.ChargeChanged;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.submissions.Sending;
import okno.submissions.SubmissionId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sends an application whose fee was paid, as its owner wished: he need not come back for it. One
/// that was changed since, that lacks something now, or that a representative wrote whose right may
/// have ended, waits for its sender, who is told.
@Component
class PaidDrafts implements JobHandler {
    private static final String KIND = "submissions.paid";

    private final AwaitedFeeStore awaited;
    private final Sending sending;
    private final UnsentNews news;
    private final JobQueue jobs;

    PaidDrafts(AwaitedFeeStore awaited, Sending sending, UnsentNews news, JobQueue jobs) {
        this.awaited = awaited;
        this.sending = sending;
        this.news = news;
        this.jobs = jobs;
    }

    /// In the transaction that settled the charge.
    @EventListener
    void on(ChargeChanged changed) {
        if (changed.what() == ChargeChanged.What.SETTLED && changed.subject().isPresent()) {
            var subject = changed.subject().get();
            if (awaited.find(new SubmissionId(subject)).isPresent()) {
                jobs.add(KIND, subject.toString(), changed.charge().toString());
            }
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        awaited.find(new SubmissionId(UUID.fromString(job.subject())))
                .filter(waiting -> !sent(waiting))
                .ifPresent(news::tell);
    }

    /// Money that was taken back meanwhile is waited for again.
    private boolean sent(AwaitedFeeStore.Awaited waiting) {
        if (!waiting.byItself()) {
            return false;
        }
        var self = CaseOwner.self(waiting.citizen());
        return switch (sending.send(self, waiting.draft(), waiting.seen())) {
            case Sending.Outcome.Sent _, Sending.Outcome.Unpaid _ -> true;
            case Sending.Outcome.Incomplete _, Sending.Outcome.Changed _ -> false;
        };
    }
}
