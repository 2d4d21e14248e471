package okno.submissions.web;

import java.util.List;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// A section of a form.
///
/// @param text what stands above the questions
public record QuestionsPage(
        StepFrame frame,
        String title,
        @Nullable String text,
        List<QuestionView> questions,
        Problems problems) {}
