package okno.accounts.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import okno.accounts.ports.ExportStorage;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;

/// Makes a copy: asks every module for its part and tells the person when all is there.
@Component
class ExportHandler implements JobHandler {
    static final String KIND = "accounts.export";

    private final ExportStore store;
    private final ExportStorage storage;
    private final ExportReady ready;
    private final ExportFiles files;
    private final List<DataExporter> exporters;

    ExportHandler(
            ExportStore store,
            ExportStorage storage,
            ExportReady ready,
            ExportFiles files,
            List<DataExporter> exporters) {
        this.store = store;
        this.storage = storage;
        this.ready = ready;
        this.files = files;
        this.exporters = List.copyOf(exporters);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        var id = UUID.fromString(job.subject());
        store.preparing(id)
                .ifPresent(
                        citizen -> {
                            storage.write(id, target -> write(id, citizen, target));
                            if (!ready.tell(id, citizen)) {
                                storage.erase(id);
                            }
                        });
    }

    private void write(UUID id, CitizenId citizen, OutputStream target) throws IOException {
        try (var zip = files.into(target)) {
            int done = 0;
            for (var exporter : exporters) {
                exporter.write(citizen, zip);
                done++;
                store.progress(id, done);
            }
        }
    }
}
