package okno.appeals;

import java.util.List;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.attachments.ReceivedFile;
import okno.attachments.Uploads;
import okno.submissions.signing.SealOrders;
import org.springframework.stereotype.Component;

/// Puts the files of an answer to its step, and has them sealed.
@Component
class AnswerFiles {
    private static final String ANSWER = "answer";

    private final Uploads uploads;
    private final SealOrders seals;

    AnswerFiles(Uploads uploads, SealOrders seals) {
        this.uploads = uploads;
        this.seals = seals;
    }

    /// @param step the id under which they lie
    /// @param files received beforehand
    void attach(Appeal appeal, UUID step, StaffId officer, List<ReceivedFile> files) {
        for (var file : files) {
            uploads.addResult(appeal.citizen(), step, ANSWER, officer, file);
        }
        if (!files.isEmpty()) {
            seals.ask(appeal.agency(), step);
        }
    }
}
