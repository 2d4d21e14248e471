package okno.verification.papers;

import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import okno.accounts.representation.Representations;
import okno.attachments.Attachments;
import org.springframework.stereotype.Component;

/// Forgets for whom the person acted and who acted for him. What was sent for another keeps the
/// name of its sender: it is part of the case of that other.
@Component
class PapersEraser implements DataEraser {
    private final Representations representations;
    private final Attachments attachments;

    PapersEraser(Representations representations, Attachments attachments) {
        this.representations = representations;
        this.attachments = attachments;
    }

    @Override
    public void erase(CitizenId citizen) {
        representations.forget(citizen).forEach(id -> attachments.discard(citizen, id));
    }
}
