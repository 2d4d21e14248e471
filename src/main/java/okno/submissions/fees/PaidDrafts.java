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

/// Sends an application whose fee was paid, as its sender wished: nobody has to come back for it.
/// One that was changed since, or that a representative wrote whose right may have ended, waits for
/// its sender.
@Component
class PaidDrafts implements JobHandler {
    private static final String KIND = "submissions.paid";

    private final AwaitedFeeStore awaited;
    private final Sending sending;
    private final JobQueue jobs;

    PaidDrafts(AwaitedFeeStore awaited, Sending sending, JobQueue jobs) {
        this.awaited = awaited;
        this.sending = sending;
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
                .filter(waiting -> waiting.sender().equals(waiting.citizen()))
                .ifPresent(
                        waiting ->
                                sending.send(
                                        CaseOwner.self(waiting.citizen()),
                                        waiting.draft(),
                                        waiting.seen()));
    }
}
