package okno.home.web;

import java.time.LocalDate;
import java.util.Optional;
import okno.submissions.SubmissionStatus;

/// A submission in short.
///
/// @param dueOn the last day for the decision
public record SubmissionEntry(
        String number, String service, SubmissionStatus status, Optional<LocalDate> dueOn) {
    /// Where it is read.
    public String path() {
        return "/account/submissions/" + number;
    }
}
