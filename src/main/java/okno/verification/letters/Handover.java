package okno.verification.letters;

import java.util.UUID;
import okno.accounts.StaffId;
import okno.platform.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The moment when the post takes a batch over.
@Service
public class Handover {
    private final Batches batches;
    private final Tracking tracking;

    Handover(Batches batches, Tracking tracking) {
        this.batches = batches;
        this.tracking = tracking;
    }

    /// Notes that the post has a batch and tells everybody who waits. Noting it twice changes
    /// nothing.
    ///
    /// @throws Conflict if a letter of the batch is being reported on at the same time
    @Transactional
    public void handOver(UUID batch, StaffId by) {
        for (var letter : batches.handOver(batch, by)) {
            tracking.report(letter, new Tracking.Report(LetterState.ACCEPTED, ""), by);
        }
    }
}
