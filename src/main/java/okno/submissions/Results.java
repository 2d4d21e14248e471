package okno.submissions;

import java.util.List;
import okno.accounts.StaffId;
import okno.attachments.ReceivedFile;
import okno.attachments.Uploads;
import okno.submissions.signing.SealOrders;
import org.springframework.stereotype.Component;

/// Puts what a body hands over to an event, and has it sealed.
@Component
class Results {
    private static final String RESULT = "result";

    private final Uploads uploads;
    private final SealOrders seals;

    Results(Uploads uploads, SealOrders seals) {
        this.uploads = uploads;
        this.seals = seals;
    }

    /// Who hands it over.
    ///
    /// @param body slug of the body that seals it
    record From(StaffId officer, String body) {}

    void attach(Submission submission, SubmissionEvent event, From from, List<ReceivedFile> files) {
        for (var file : files) {
            uploads.addResult(submission.citizen(), event.id(), RESULT, from.officer(), file);
        }
        if (!files.isEmpty()) {
            seals.ask(from.body(), event.id());
        }
    }
}
