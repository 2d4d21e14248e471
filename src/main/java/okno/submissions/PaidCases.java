package okno.submissions;

import java.util.List;
import java.util.UUID;
import okno.payments.ChargeChanged;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.submissions.fees.LateFees;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Has a case go on once its fee is paid, or its body asks for it no more: nobody has to come back
/// for it.
@Component
class PaidCases implements JobHandler {
    private static final String KIND = "submissions.fee-paid";

    private final EventStore events;
    private final SubmissionStore submissions;
    private final Passage passage;
    private final LateFees fees;
    private final JobQueue jobs;
    private final TransactionTemplate transactions;

    PaidCases(
            EventStore events,
            SubmissionStore submissions,
            Passage passage,
            LateFees fees,
            JobQueue jobs,
            TransactionTemplate transactions) {
        this.events = events;
        this.submissions = submissions;
        this.passage = passage;
        this.fees = fees;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /// In the transaction that changed the charge.
    @EventListener
    void on(ChargeChanged changed) {
        if (changed.closed()
                && changed.subject().isPresent()
                && events.waitedFor(changed.charge()).isPresent()) {
            jobs.add(KIND, changed.charge().toString(), "");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var charge = UUID.fromString(job.subject());
        transactions.executeWithoutResult(
                _ ->
                        events.waitedFor(charge)
                                .flatMap(submissions::find)
                                .ifPresent(it -> goOn(it, charge)));
    }

    /// Money that was taken back meanwhile is waited for again.
    private void goOn(Submission submission, UUID charge) {
        boolean waits =
                events.of(submission.id()).reversed().stream()
                        .filter(event -> event.charge().isPresent())
                        .findFirst()
                        .filter(SubmissionEvent::charged)
                        .isPresent();
        if (waits && !submission.state().status().isFinal() && fees.done(submission.id(), charge)) {
            passage.take(
                    submission, List.of(CaseFees.paid(charge, submission.state().mayWithdraw())));
        }
    }
}
