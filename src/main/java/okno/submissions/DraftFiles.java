package okno.submissions;

import java.util.UUID;
import okno.accounts.CitizenId;
import okno.attachments.AttachmentSubjects;
import okno.forms.FileQuestion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the keeper of files which slots a citizen's draft has.
@Component
class DraftFiles implements AttachmentSubjects {
    private final DraftStore drafts;
    private final DraftOpener opener;

    DraftFiles(DraftStore drafts, DraftOpener opener) {
        this.drafts = drafts;
        this.opener = opener;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean accepts(CitizenId owner, UUID subject, String slot) {
        return drafts.find(owner, new SubmissionId(subject)).map(opener::open).stream()
                .anyMatch(draft -> hasSlot(draft, slot));
    }

    private static boolean hasSlot(OpenDraft draft, String slot) {
        return draft.slots().stream().anyMatch(scan -> scan.slot().equals(slot))
                || draft.form().questions().stream()
                        .anyMatch(
                                it -> it instanceof FileQuestion file && file.slot().equals(slot));
    }
}
