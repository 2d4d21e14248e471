package okno.submissions;

import java.util.List;
import java.util.Optional;
import okno.attachments.Attachment;
import okno.forms.AnswerText;
import okno.submissions.Submission.Representative;

/// What a receipt says.
///
/// @param code by which the submission is followed without signing in
/// @param qr a picture of the address where it is followed; the code is not in it
/// @param dueOn the last day for the decision; an empty text where no reliable term is known
public record Receipt(
        String number,
        String code,
        String qr,
        String service,
        String variant,
        String body,
        String applicant,
        Optional<Representative> representative,
        String sentAt,
        String dueOn,
        List<AnswerText.Group> answers,
        List<Attachment> files) {}
