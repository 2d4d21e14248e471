package okno.consulting.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okno.consulting.InquiryStep;
import org.jspecify.annotations.Nullable;

/// A question of a citizen with what became of it.
///
/// @param subjectPath of the card or of the body; absent once it is gone
/// @param why how the term was counted, in a sentence; absent once the body is gone or has replied
/// @param reply absent while it is open
/// @param steps the newest first
/// @param orderPath where the application can be sent, if the body said that one is needed
/// @param appealPath where it is said how to appeal, if the body said that it is such a matter
public record QuestionPage(
        QuestionsPage.Entry head,
        @Nullable String subjectPath,
        @Nullable String why,
        Optional<Step> reply,
        String text,
        List<Step> steps,
        @Nullable String orderPath,
        @Nullable String appealPath) {
    public QuestionPage {
        steps = List.copyOf(steps);
    }

    /// Something that was said.
    ///
    /// @param who said it: a key of the texts, or the title of a body
    /// @param body title of the body it lies with from then on
    /// @param text reason of handing over, or the reply; the question itself is not said twice
    public record Step(
            InquiryStep.Kind kind, String who, String body, @Nullable String text, Instant at) {}
}
