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

    /// Jobs that were given up until a person looks, oldest first.
    ///
    /// @param after the id of the last job of the page before; `new UUID(0, 0)` for the first page
    @Transactional(readOnly = true)
    public List<JobRow> failed(UUID after, int limit) {
        return store.list(false, after, limit);
    }

    /// All that are not done, those of the future too, likewise.
    @Transactional(readOnly = true)
    public List<JobRow> all(UUID after, int limit) {
        return store.list(true, after, limit);
    }

    /// How many were given up, counted up to a limit.
    @Transactional(readOnly = true)
    public int countFailed(int limit) {
        return store.failed(limit);
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
