package okno.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import okno.attachments.Attachment.Scan;
import okno.attachments.LoneSignatures.Lone;
import okno.attachments.storage.StorageUnavailable;
import okno.audit.Actor;
import okno.platform.Ids;
import okno.platform.Sha256;
import okno.signatures.ContentDigests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes a file in: reads it, looks into it, has the antivirus look, stores it. Runs outside of
/// any transaction, for all of it is slow.
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
    private final FileSignatures signatures;
    private final Quarantine quarantine;
    private final Clock clock;

    Intake(
            AttachmentSettings settings,
            LooseFileStore loose,
            FileVault vault,
            FileSignatures signatures,
            Quarantine quarantine,
            Clock clock) {
        this.settings = settings;
        this.loose = loose;
        this.vault = vault;
        this.signatures = signatures;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    AttachmentLimits limits() {
        return settings.limits();
    }

    /// @param by who brought it
    Taken receive(Actor by, String name, InputStream content) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return look(by, name, content.readNBytes(limits().fileBytes() + 1));
        } finally {
            turns.release();
        }
    }

    /// A signature for which there is no document.
    <T> Upload<T> refused(Lone lone) {
        return new Upload.Refused<>(Refusal.LONE_SIGNATURE, FileName.shown(lone.name()), limits());
    }

    private Taken look(Actor by, String name, byte[] content) {
        if (content.length > limits().fileBytes()) {
            return refused(Refusal.TOO_LARGE, name);
        }
        return switch (BroughtFile.of(name, content, limits().fileBytes())) {
            case Brought.Unfit(var reason) -> refused(reason, name);
            case Brought.Signature(var parts) ->
                    quarantine.look(by, List.of(content)) == Scan.INFECTED
                            ? refused(Refusal.INFECTED, name)
                            : new Taken.Signature(new Lone(name, parts.signatures()));
            case Brought.Document(var kind) -> {
                var scan = quarantine.look(by, List.of(content));
                yield keep(name, new Piece(name, kind, content, List.of(), scan), Optional.empty());
            }
            case Brought.Signed(var inner, var kind, var document, var apart) -> {
                var scan = quarantine.look(by, List.of(content, document));
                yield keep(
                        name, new Piece(inner, kind, document, apart, scan), Optional.of(content));
            }
        };
    }

    /// A document that is to be kept.
    ///
    /// @param apart signatures under it
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Piece(
            String name, FileKind kind, byte[] content, List<byte[]> apart, Scan scan) {}

    /// @param outer the file as it was received, if the document was taken out of it
    private Taken keep(String name, Piece piece, Optional<byte[]> outer) {
        if (piece.scan() == Scan.INFECTED) {
            return refused(Refusal.INFECTED, name);
        }
        try {
            return new Taken.File(new Upload.Accepted<>(received(name, piece, outer)));
        } catch (StorageUnavailable e) {
            LOG.error("a file could not be stored", e);
            return refused(Refusal.STORAGE_UNAVAILABLE, name);
        }
    }

    private ReceivedFile received(String name, Piece piece, Optional<byte[]> outer) {
        var id = store(piece.content());
        var received =
                outer.map(
                        it -> new Attachment.Received(store(it), FileName.shown(name), it.length));
        var streebog = ContentDigests.streebog256(piece.content());
        var found = new ArrayList<>(signatures.under(piece.content(), streebog, piece.apart()));
        if (piece.kind() == FileKind.PDF) {
            found.addAll(signatures.inside(piece.content()));
        }
        return new ReceivedFile(
                id,
                FileName.of(piece.name(), piece.kind()),
                piece.kind(),
                piece.content().length,
                Sha256.hex(piece.content()),
                streebog,
                received,
                found,
                piece.scan());
    }

    AttachmentId store(byte[] content) {
        var id = new AttachmentId(Ids.next(clock));
        loose.insert(id, clock.instant());
        vault.put(id.value(), content);
        return id;
    }

    InputStream kept(AttachmentId id) {
        return vault.open(id.value());
    }

    private Taken refused(Refusal reason, String name) {
        return new Taken.File(new Upload.Refused<>(reason, FileName.shown(name), limits()));
    }
}
