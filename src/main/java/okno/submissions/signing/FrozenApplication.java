package okno.submissions.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.attachments.Attachment;
import okno.attachments.AttachmentId;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;

/// A draft as it was when it was frozen to be signed.
///
/// @param subject the draft, and the submission that it becomes
/// @param lock of the draft then
/// @param files attached then
/// @param by who signs it and sends it; empty when that person's account is gone
public record FrozenApplication(
        SubmissionId subject,
        int lock,
        List<AttachmentId> files,
        Optional<CitizenId> by,
        Instant frozenAt) {
    public FrozenApplication {
        files = List.copyOf(files);
    }

    static FrozenApplication of(OpenDraft draft, CitizenId by, Instant now) {
        return new FrozenApplication(
                draft.draft().id(), draft.draft().lock(), files(draft), Optional.of(by), now);
    }

    /// Whether nothing of the draft has changed since, and the same person sends it.
    boolean fits(OpenDraft draft, CitizenId sender) {
        return lock == draft.draft().lock()
                && files.equals(files(draft))
                && by.equals(Optional.of(sender));
    }

    private static List<AttachmentId> files(OpenDraft draft) {
        return draft.files().stream().map(Attachment::id).toList();
    }
}
