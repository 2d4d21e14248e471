package okno.accounts.export;

import java.util.UUID;
import okno.accounts.ports.ExportStorage;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;

/// Erases a copy whose week is over.
@Component
class ExportErasure implements JobHandler {
    static final String KIND = "accounts.export-erasure";

    private final ExportStore store;
    private final ExportStorage storage;

    ExportErasure(ExportStore store, ExportStorage storage) {
        this.store = store;
        this.storage = storage;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var id = UUID.fromString(job.subject());
        storage.erase(id);
        store.erased(id);
    }
}
