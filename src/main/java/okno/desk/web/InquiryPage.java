package okno.desk.web;

import java.time.Instant;
import java.util.List;
import okno.consulting.InquiryStep;
import org.jspecify.annotations.Nullable;

/// What a citizen asked, on the desk of an officer.
///
/// @param applicant full name of the citizen it belongs to
/// @param representative full name of who asked for him; absent if he did himself
/// @param text of the question
/// @param steps what was said since, the newest first
/// @param subjectPath of the card or of the body; absent once it is gone
public record InquiryPage(
        InquiriesPage.Row head,
        String applicant,
        @Nullable String representative,
        String text,
        List<Step> steps,
        @Nullable String subjectPath) {
    public InquiryPage {
        steps = List.copyOf(steps);
    }

    /// Something that was said by an officer.
    ///
    /// @param who his name, or an empty text
    /// @param body title of the body it lies with from then on
    public record Step(InquiryStep.Kind kind, String who, String body, String text, Instant at) {}
}
