package okno.appeals;

import okno.accounts.events.CasesPassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hands drafts and appeals of one row of a person on to the other, in the transaction that joins
/// them. What was sent stays as it was sent.
@Component
class PassedAppeals {
    private final AppealDraftStore drafts;
    private final AppealStore appeals;

    PassedAppeals(AppealDraftStore drafts, AppealStore appeals) {
        this.drafts = drafts;
        this.appeals = appeals;
    }

    @EventListener
    void on(CasesPassed passed) {
        drafts.pass(passed.from(), passed.to());
        appeals.pass(passed.from(), passed.to());
    }
}
