package okno.submissions.signing;

import java.util.List;
import java.util.Optional;
import okno.attachments.Attachment;
import okno.forms.AnswerText;
import okno.submissions.Submission.Representative;

/// What the readable application says.
///
/// @param snils as people write it
/// @param frozenAt when it was made, in the zone of the body
public record ApplicationText(
        String service,
        String variant,
        String body,
        String applicant,
        Optional<String> snils,
        Optional<Representative> representative,
        String frozenAt,
        List<AnswerText.Group> answers,
        List<Attachment> files) {}
