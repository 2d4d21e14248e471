package okno.accounts.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import okno.accounts.ports.ExportStorage;
import okno.accounts.representation.Representations;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;

/// Makes a copy: asks every module for its part and tells the person when all is there. The data
/// of children without an account stand in the copy of who acts for them, in folders of their own.
@Component
class ExportHandler implements JobHandler {
    static final String KIND = "accounts.export";

    private final ExportStore store;
    private final ExportStorage storage;
    private final ExportReady ready;
    private final ExportFiles files;
    private final Representations representations;
    private final List<DataExporter> exporters;

    ExportHandler(
            ExportStore store,
            ExportStorage storage,
            ExportReady ready,
            ExportFiles files,
            Representations representations,
            List<DataExporter> exporters) {
        this.store = store;
        this.storage = storage;
        this.ready = ready;
        this.files = files;
        this.representations = representations;
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
                            if (!ready.tell(id, citizen) && !store.isReady(id)) {
                                storage.erase(id);
                            }
                        });
    }

    private void write(UUID id, CitizenId citizen, OutputStream target) throws IOException {
        var wards = representations.wards(citizen);
        try (var zip = files.into(target)) {
            int done = 0;
            for (var exporter : exporters) {
                exporter.write(citizen, zip);
                for (int i = 0; i < wards.size(); i++) {
                    exporter.write(wards.get(i), zip.in("children/" + (i + 1) + "/"));
                }
                done++;
                store.progress(id, done);
            }
        }
    }
}
