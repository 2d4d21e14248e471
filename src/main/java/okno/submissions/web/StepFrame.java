package okno.submissions.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import okno.attachments.AttachmentLimits;
import okno.attachments.AttachmentPaths;
import okno.submissions.DraftStep;
import okno.submissions.OpenDraft;
import org.jspecify.annotations.Nullable;

/// What every page of an order shows around its own part.
///
/// @param service the title of the service
/// @param at the number of this page, from 1
/// @param of how many pages there are now; answers may add or remove some
/// @param back the page before
/// @param action where the form of this page goes
/// @param delete where the draft is thrown away
/// @param draft the id of the draft
/// @param limits what may be attached
public record StepFrame(
        String service,
        int at,
        int of,
        @Nullable String back,
        String action,
        String delete,
        UUID draft,
        AttachmentLimits limits,
        Instant savedAt,
        ZoneId zone) {
    static StepFrame of(OpenDraft draft, DraftStep step, AttachmentLimits limits) {
        var id = draft.draft().id();
        var steps = draft.steps();
        return new StepFrame(
                draft.version().content().title(),
                steps.indexOf(step) + 1,
                steps.size(),
                draft.previous(step).map(before -> SubmissionPaths.step(id, before)).orElse(null),
                SubmissionPaths.step(id, step),
                SubmissionPaths.DRAFTS + "/" + id + "/deletion",
                id.value(),
                limits,
                draft.draft().changedAt(),
                draft.zone());
    }

    /// Where a single file goes at once.
    public String upload(String slot) {
        return AttachmentPaths.upload(draft, slot);
    }
}
