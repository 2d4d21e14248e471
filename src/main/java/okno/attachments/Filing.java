package okno.attachments;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.accounts.representation.CaseOwner;
import okno.audit.Actor;
import okno.platform.Conflict;
import okno.platform.NotFound;
import org.springframework.stereotype.Component;

/// Puts what was received where it belongs, with the signatures that came with it; in the caller's
/// transaction.
@Component
class Filing {
    /// How long after it was received a file may still be attached; well before it is erased.
    private static final Duration RECEIVED_FOR = LooseFiles.KEPT_FOR.dividedBy(2);

    private final AttachmentStore store;
    private final PortalFileStore portal;
    private final LooseFileStore loose;
    private final FileSignatures signatures;
    private final FileTrail trail;
    private final Clock clock;

    Filing(
            AttachmentStore store,
            PortalFileStore portal,
            LooseFileStore loose,
            FileSignatures signatures,
            FileTrail trail,
            Clock clock) {
        this.store = store;
        this.portal = portal;
        this.loose = loose;
        this.signatures = signatures;
        this.trail = trail;
        this.clock = clock;
    }

    /// Makes a received file an attachment.
    ///
    /// @throws Conflict when it was received too long ago or is attached already
    Attachment insert(
            Attachment attachment,
            Optional<StaffId> staff,
            Actor actor,
            List<BroughtSignature> brought) {
        take(attachment.id());
        attachment.received().ifPresent(it -> take(it.id()));
        store.insert(attachment, staff);
        signatures.keep(attachment.id(), brought);
        trail.added(actor, attachment);
        return withSignatures(attachment);
    }

    /// Adds signatures to a file that is there.
    ///
    /// @throws NotFound when it is not the citizen's
    Attachment sign(CaseOwner owner, AttachmentId id, List<BroughtSignature> brought) {
        var attachment = store.find(owner.id(), id).orElseThrow(NotFound::new);
        if (brought.isEmpty()) {
            return withSignatures(attachment);
        }
        signatures.keep(id, brought);
        store.markSigned(id, clock.instant());
        trail.signed(owner.actor(), attachment);
        return attachment.with(signatures.of(List.of(id)));
    }

    /// Takes a file away; its bytes are erased a day later.
    ///
    /// @throws NotFound when somebody else has taken it away meanwhile
    void remove(Actor actor, Attachment attachment) {
        if (!store.delete(attachment.id())) {
            throw new NotFound("attachment");
        }
        signatures.forget(attachment.id());
        loose.insert(attachment.id(), clock.instant());
        attachment.received().ifPresent(it -> loose.insert(it.id(), clock.instant()));
        trail.removed(actor, attachment);
    }

    /// Puts a file into the place of another, which stays behind as what it was received as.
    ///
    /// @throws Conflict when the other is not there any more
    Attachment replace(Attachment old, Attachment file) {
        take(file.id());
        if (!portal.replace(old.id(), file)) {
            throw new Conflict("what is to be replaced is gone");
        }
        trail.added(Actor.system("seal"), file);
        return file;
    }

    private Attachment withSignatures(Attachment attachment) {
        return attachment.signed()
                ? attachment.with(signatures.of(List.of(attachment.id())))
                : attachment;
    }

    private void take(AttachmentId id) {
        if (!loose.take(id, clock.instant().minus(RECEIVED_FOR))) {
            throw new Conflict("a received file is attached once and soon");
        }
    }
}
