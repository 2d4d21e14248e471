package okno.submissions.signing;

import java.time.Instant;
import java.util.List;
import okno.attachments.Attachment;
import okno.attachments.AttachmentId;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;

/// A draft as it was when it was frozen to be signed.
///
/// @param subject the draft, and the submission that it becomes
/// @param lock of the draft then
/// @param files attached then
public record FrozenApplication(
        SubmissionId subject, int lock, List<AttachmentId> files, Instant frozenAt) {
    public FrozenApplication {
        files = List.copyOf(files);
    }

    static FrozenApplication of(OpenDraft draft, Instant now) {
        return new FrozenApplication(draft.draft().id(), draft.draft().lock(), files(draft), now);
    }

    /// Whether nothing of the draft has changed since.
    boolean fits(OpenDraft draft) {
        return lock == draft.draft().lock() && files.equals(files(draft));
    }

    private static List<AttachmentId> files(OpenDraft draft) {
        return draft.files().stream().map(Attachment::id).toList();
    }
}
