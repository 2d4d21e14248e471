package okno.appeals;

import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import org.springframework.stereotype.Component;

/// Throws away what a person began and never sent. What was sent stays with the body, which has to
/// answer and to keep it (59-ФЗ, ст. 10; 152-ФЗ, ст. 6, ч. 1, п. 2).
@Component
class AppealsEraser implements DataEraser {
    private final AppealDrafts drafts;

    AppealsEraser(AppealDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void erase(CitizenId citizen) {
        drafts.list(citizen).forEach(draft -> drafts.delete(citizen, draft.id()));
    }
}
