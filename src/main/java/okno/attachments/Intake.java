package okno.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import okno.attachments.storage.StorageUnavailable;
import okno.platform.Ids;
import okno.platform.Sha256;
import okno.signatures.ContentDigests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes a file in: reads it, looks into it, stores it. Runs outside of any transaction, for all of
/// it is slow.
///
/// The storage comes before the row of the attachment, so that no row ever points at nothing; a
/// loose file is noted before that, so that no file is ever left without a row.
@Component
class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /// What looking at one file may take: the file, a picture unpacked beside it.
    private static final long LOOK_BYTES = 160L * 1024 * 1024;

    /// As many at once as there is memory for, so that files do not take it from pages.
    private static final int AT_ONCE =
            Math.clamp(Runtime.getRuntime().maxMemory() / 2 / LOOK_BYTES, 1, 3);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final AttachmentSettings settings;
    private final LooseFileStore loose;
    private final FileVault vault;
    private final Clock clock;

    Intake(AttachmentSettings settings, LooseFileStore loose, FileVault vault, Clock clock) {
        this.settings = settings;
        this.loose = loose;
        this.vault = vault;
        this.clock = clock;
    }

    AttachmentLimits limits() {
        return settings.limits();
    }

    Upload<ReceivedFile> receive(String name, InputStream content) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return look(name, content.readNBytes(limits().fileBytes() + 1));
        } finally {
            turns.release();
        }
    }

    private Upload<ReceivedFile> look(String name, byte[] content) {
        if (content.length > limits().fileBytes()) {
            return refused(Refusal.TOO_LARGE, name);
        }
        return switch (ContentCheck.inspect(content)) {
            case Inspection.Unfit(var reason) -> refused(reason, name);
            case Inspection.Fit(var kind) -> keep(name, kind, content);
        };
    }

    private Upload<ReceivedFile> keep(String name, FileKind kind, byte[] content) {
        var id = new AttachmentId(Ids.next(clock));
        loose.insert(id, clock.instant());
        try {
            vault.put(id.value(), content);
        } catch (StorageUnavailable e) {
            LOG.error("a file could not be stored", e);
            return refused(Refusal.STORAGE_UNAVAILABLE, name);
        }
        return new Upload.Accepted<>(
                new ReceivedFile(
                        id,
                        FileName.of(name, kind),
                        kind,
                        content.length,
                        Sha256.hex(content),
                        ContentDigests.streebog256(content)));
    }

    private Upload<ReceivedFile> refused(Refusal reason, String name) {
        return new Upload.Refused<>(reason, FileName.shown(name), limits());
    }
}
