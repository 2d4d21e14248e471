package okno.accounts.export;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import okno.accounts.ports.ExportStorage;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.platform.jobs.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person can do with the copy of his data: order it, see how far it is, have it.
@Service
public class Exports {
    /// A copy that was made today is as good as another.
    private static final Duration ONCE_IN = Duration.ofDays(1);

    private final ExportStore store;
    private final ExportStorage storage;
    private final List<DataExporter> exporters;
    private final JobQueue jobs;
    private final Audit audit;
    private final Clock clock;

    Exports(
            ExportStore store,
            ExportStorage storage,
            List<DataExporter> exporters,
            JobQueue jobs,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.storage = storage;
        this.exporters = List.copyOf(exporters);
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /// The copy that is being prepared or can be downloaded, if there is one.
    @Transactional(readOnly = true)
    public Optional<Export> latest(CitizenId citizen) {
        return store.latest(citizen, clock.instant());
    }

    /// Whether a new copy may be ordered now: none was ordered today. What has not become ready in
    /// a day will not, and a new one takes its place.
    public boolean mayOrder(Optional<Export> latest) {
        return latest.map(it -> it.askedAt().plus(ONCE_IN).isBefore(clock.instant())).orElse(true);
    }

    /// Orders a copy; does nothing when there is one already.
    @Transactional
    public void order(CitizenId citizen) {
        var id = Ids.next(clock);
        var now = clock.instant();
        if (!mayOrder(latest(citizen))) {
            return;
        }
        store.giveUp(citizen, now.minus(ONCE_IN));
        if (!store.insert(id, citizen, exporters.size(), now)) {
            return;
        }
        jobs.add(ExportHandler.KIND, id.toString(), Map.of());
        record(citizen, "accounts.export-ordered", id);
    }

    /// The copy, a ZIP; the caller closes the stream.
    ///
    /// @throws NotFound when it is not the citizen's, not ready or erased already
    @Transactional
    public InputStream open(CitizenId citizen, UUID id) {
        if (latest(citizen).filter(it -> it.ready() && it.id().equals(id)).isEmpty()) {
            throw new NotFound("export");
        }
        record(citizen, "accounts.export-downloaded", id);
        return storage.read(id);
    }

    private void record(CitizenId citizen, String action, UUID id) {
        var facts = Map.of("export", id.toString());
        var actor = Actor.citizen(citizen.value());
        audit.record(actor, action, "citizen", citizen.toString(), facts);
    }
}
