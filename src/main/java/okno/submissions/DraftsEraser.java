package okno.submissions;

import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import okno.accounts.representation.CaseOwner;
import org.springframework.stereotype.Component;

/// Throws away what a person began and never sent. What was sent stays with the body, which has to
/// answer and to keep it (152-ФЗ, ст. 6, ч. 1, п. 4).
@Component
class DraftsEraser implements DataEraser {
    private final Drafts drafts;

    DraftsEraser(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void erase(CitizenId citizen) {
        var owner = CaseOwner.self(citizen);
        drafts.list(citizen).forEach(draft -> drafts.delete(owner, draft.id()));
    }
}
