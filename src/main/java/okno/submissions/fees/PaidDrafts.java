package okno.submissions.fees;

import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.payments.ChargeChanged;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import okno.submissions.Drafts;
import okno.submissions.Sending;
import okno.submissions.SubmissionId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sends an application whose fee was paid, or is asked for no more, as its owner wished: he need
/// not come back for it. One that was changed since, that may not be sent or lacks something now,
/// or that a representative wrote whose right may have ended, waits for its sender, who is told.
@Component
class PaidDrafts implements JobHandler {
    private static final String KIND = "submissions.paid";

    private final AwaitedFeeStore awaited;
    private final Drafts drafts;
    private final Citizens citizens;
    private final Sending sending;
    private final UnsentNews news;
    private final JobQueue jobs;

    PaidDrafts(
            AwaitedFeeStore awaited,
            Drafts drafts,
            Citizens citizens,
            Sending sending,
            UnsentNews news,
            JobQueue jobs) {
        this.awaited = awaited;
        this.drafts = drafts;
        this.citizens = citizens;
        this.sending = sending;
        this.news = news;
        this.jobs = jobs;
    }

    /// In the transaction that changed the charge.
    @EventListener
    void on(ChargeChanged changed) {
        if (changed.closed() && awaited.waitingFor(changed.charge()).isPresent()) {
            jobs.add(KIND, changed.charge().toString(), "");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        awaited.waitingFor(UUID.fromString(job.subject()))
                .filter(waiting -> !sent(waiting))
                .ifPresent(news::tell);
    }

    /// What pages hold an order to before anything: the consent may be withdrawn and the account
    /// may have gone down since the fee was asked for.
    private boolean allowed(CitizenId citizen, SubmissionId draft) {
        var needed = drafts.find(citizen, draft).version().content().applying().level();
        return !citizens.consentWithdrawn(citizen, citizen)
                && citizens.get(citizen).level().reaches(AccountLevel.of(needed.name()));
    }

    /// Money that was taken back meanwhile is waited for again.
    private boolean sent(AwaitedFeeStore.Awaited waiting) {
        if (!waiting.byItself() || !allowed(waiting.citizen(), waiting.draft())) {
            return false;
        }
        var self = CaseOwner.self(waiting.citizen());
        return switch (sending.send(self, waiting.draft(), waiting.seen())) {
            case Sending.Outcome.Sent _, Sending.Outcome.Unpaid _ -> true;
            case Sending.Outcome.Incomplete _, Sending.Outcome.Changed _ -> false;
        };
    }
}
