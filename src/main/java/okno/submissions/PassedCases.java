package okno.submissions;

import okno.accounts.events.CasesPassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hands drafts and submissions of one row of a person on to the other, in the transaction that
/// joins them. What was sent stays as it was sent.
@Component
class PassedCases {
    private final DraftStore drafts;
    private final SubmissionStore submissions;

    PassedCases(DraftStore drafts, SubmissionStore submissions) {
        this.drafts = drafts;
        this.submissions = submissions;
    }

    @EventListener
    void on(CasesPassed passed) {
        drafts.pass(passed.from(), passed.to());
        submissions.pass(passed.from(), passed.to());
    }
}
