package okno.attachments;

import java.time.Clock;
import java.time.Duration;
import okno.attachments.storage.StorageUnavailable;
import okno.platform.jobs.JobSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases files that belong to nothing: received and never attached, removed, or left by a node
/// that died while storing. Only files that this database has noted are touched, so that a wrong
/// or older database never empties the storage.
@Component
class LooseFiles {
    /// Long enough for a slow transaction, and for a backup that copies files after rows.
    static final Duration KEPT_FOR = Duration.ofDays(1);

    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(LooseFiles.class);

    private final LooseFileStore loose;
    private final FileVault vault;
    private final JobSettings jobs;
    private final Clock clock;

    LooseFiles(LooseFileStore loose, FileVault vault, JobSettings jobs, Clock clock) {
        this.loose = loose;
        this.vault = vault;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Erases what has been loose for a day. Two nodes at once do no harm: erasing twice is the
    /// same.
    ///
    /// @throws StorageUnavailable when the storage may not be written now
    void erase() {
        var before = clock.instant().minus(KEPT_FOR);
        for (var ids = loose.looseBefore(before, BATCH);
                !ids.isEmpty();
                ids = loose.looseBefore(before, BATCH)) {
            // The file first: a note without a file is met again, a file without a note never.
            ids.forEach(id -> vault.erase(id.value()));
            loose.delete(ids);
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void tick() {
        if (!jobs.enabled()) {
            return;
        }
        try {
            erase();
        } catch (StorageUnavailable e) {
            LOG.warn("loose files are left for the next hour", e);
        }
    }
}
