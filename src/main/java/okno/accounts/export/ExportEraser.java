package okno.accounts.export;

import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import okno.platform.jobs.JobQueue;
import org.springframework.stereotype.Component;

/// Forgets the copies a person had made; their bytes go by a job of each.
@Component
class ExportEraser implements DataEraser {
    private final ExportStore store;
    private final JobQueue jobs;

    ExportEraser(ExportStore store, JobQueue jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    @Override
    public void erase(CitizenId citizen) {
        store.deleteAll(citizen)
                .forEach(id -> jobs.add(ExportErasure.KIND, id.toString(), Map.of()));
    }
}
