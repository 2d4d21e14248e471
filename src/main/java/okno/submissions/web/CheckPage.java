package okno.submissions.web;

import java.util.List;
import java.util.Optional;
import okno.attachments.Attachment;
import okno.forms.AnswerText;
import okno.platform.web.Problems;

/// Everything once more before it is sent.
///
/// @param body the title of the receiving body
/// @param parties who is acted for by whom, if somebody is
/// @param seen the lock of the draft, so that nothing is sent that was not shown
/// @param changed whether the draft was changed elsewhere since it was shown
public record CheckPage(
        StepFrame frame,
        List<Group> groups,
        String body,
        String bodyPath,
        String documentsPath,
        List<Attachment> files,
        String sending,
        Optional<Parties> parties,
        int seen,
        boolean changed,
        Problems problems) {
    /// The answers of a section with the way to change them.
    public record Group(String title, String path, List<AnswerText> answers) {}
}
