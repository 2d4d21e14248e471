package okno.accounts.departures;

import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases who should not be there any more: a person who came back with a backup, and was told
/// when he left, or a ward that nobody acts for.
@Component
class LateErasure implements JobHandler {
    static final String KIND = "accounts.late-erasure";

    private final Citizens citizens;
    private final Leave leave;
    private final Destruction destruction;
    private final ForsakenWards forsaken;

    LateErasure(Citizens citizens, Leave leave, Destruction destruction, ForsakenWards forsaken) {
        this.citizens = citizens;
        this.leave = leave;
        this.destruction = destruction;
        this.forsaken = forsaken;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void run(Job job) {
        var id = CitizenId.of(job.subject());
        var found = citizens.find(id);
        if (found.isEmpty()) {
            return;
        }
        if (found.get().ward()) {
            if (forsaken.stillForsaken(id)) {
                destruction.run(id);
            }
        } else {
            leave.take(id);
        }
    }
}
