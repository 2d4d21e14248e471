package okno.desk;

import java.util.List;
import okno.accounts.StaffId;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.submissions.Proceedings;
import okno.submissions.Proceedings.Case;
import okno.submissions.Proceedings.Officer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Deeds on many submissions at once. Nothing is decided so: a refusal or a grant wants a look at
/// each.
@Service
public class Batches {
    /// How many may be chosen at once.
    public static final int MOST = 100;

    private final Proceedings proceedings;

    Batches(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /// Has somebody work on submissions, each in a transaction of its own. What changed since it
    /// was shown stays as it is; so does everything when the same comes a second time.
    @Transactional(propagation = Propagation.NEVER)
    public void assign(Officer officer, List<Case> cases, StaffId to) {
        for (var one : cases) {
            try {
                proceedings.handOver(officer, one, to, "");
            } catch (Conflict | NotFound _) {
                // How each of them stands now is what the officer is shown.
            }
        }
    }
}
