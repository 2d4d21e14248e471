package okno.platform.jobs;

import java.util.List;
import java.util.UUID;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of jobs for administrators.
@Service
public class Jobs {
    private final JobStore store;
    private final JobAlarm alarm;

    Jobs(JobStore store, JobAlarm alarm) {
        this.store = store;
        this.alarm = alarm;
    }

    /// Unfinished jobs, oldest first.
    ///
    /// @param after the id of the last job of the page before; `new UUID(0, 0)` for the first page
    public List<JobRow> list(UUID after, int limit) {
        return store.list(after, limit);
    }

    /// Has a waiting or failed job tried at once.
    ///
    /// @throws NotFound when there is none
    @Transactional
    public void retry(UUID id) {
        if (!store.reset(id)) {
            throw new NotFound("job");
        }
        alarm.ring();
    }
}
