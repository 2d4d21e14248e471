package okno.submissions.web;

import java.time.LocalDate;
import okno.platform.web.Problems;
import okno.submissions.SubmissionStatus;
import org.jspecify.annotations.Nullable;

/// «Проверить заявление по номеру».
///
/// @param stage what the receipt opens; absent until it is asked for
public record TrackPage(String number, @Nullable Stage stage, Problems problems) {
    /// How a submission stands.
    public record Stage(
            String number, String service, SubmissionStatus status, @Nullable LocalDate dueOn) {}
}
