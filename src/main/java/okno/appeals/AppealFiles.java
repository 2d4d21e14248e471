package okno.appeals;

import java.util.UUID;
import okno.accounts.CitizenId;
import okno.attachments.AttachmentSubjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the keeper of files that a draft of an appeal takes them.
@Component
class AppealFiles implements AttachmentSubjects {
    private final AppealDraftStore drafts;

    AppealFiles(AppealDraftStore drafts) {
        this.drafts = drafts;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean accepts(CitizenId owner, UUID subject, String slot) {
        return slot.equals(AppealDraft.FILES) && drafts.find(owner, subject).isPresent();
    }
}
