package okno.home.web;

import java.time.LocalDate;
import java.util.Optional;
import okno.submissions.SubmissionStatus;
import okno.submissions.fees.ChargedFee;

/// A submission in short.
///
/// @param dueOn the last day for the decision
/// @param fee that its result waits for
public record SubmissionEntry(
        String number,
        String service,
        SubmissionStatus status,
        Optional<LocalDate> dueOn,
        Optional<ChargedFee> fee) {
    /// Where it is read.
    public String path() {
        return "/account/submissions/" + number;
    }
}
