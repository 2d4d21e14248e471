package okno.appeals.complaints;

import java.util.List;
import okno.submissions.SubmissionNumber;

/// What a complaint about a case begins with.
///
/// @param service slug of the service
/// @param title of the service
/// @param body slug of the body whose case it is
/// @param fitting grounds that fit the case as it stands, the likeliest first
/// @param ofOfficial who decides a complaint of an official
/// @param ofHead who decides a complaint of the head or of the body as a whole
public record ComplaintSubject(
        SubmissionNumber submission,
        String service,
        String title,
        String body,
        List<ComplaintGround> fitting,
        Addressee ofOfficial,
        Addressee ofHead) {
    public ComplaintSubject {
        fitting = List.copyOf(fitting);
    }

    /// Who decides it.
    public Addressee addressee(ComplaintTarget target) {
        return target == ComplaintTarget.HEAD ? ofHead : ofOfficial;
    }
}
