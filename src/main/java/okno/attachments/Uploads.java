package okno.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment.Origin;
import okno.attachments.AttachmentStore.Folder;
import okno.audit.Actor;
import okno.platform.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Takes files. What is slow (reading, looking into, storing) runs outside of any transaction and
/// leaves a loose file; attaching it is a statement in the transaction of the deed.
@Service
public class Uploads {
    /// How long after it was received a file may still be attached; well before it is erased.
    private static final Duration RECEIVED_FOR = LooseFiles.KEPT_FOR.dividedBy(2);

    private final Intake intake;
    private final AttachmentStore store;
    private final LooseFileStore loose;
    private final TransactionOperations transactions;
    private final FileTrail trail;
    private final Clock clock;

    Uploads(
            Intake intake,
            AttachmentStore store,
            LooseFileStore loose,
            TransactionOperations transactions,
            FileTrail trail,
            Clock clock) {
        this.intake = intake;
        this.store = store;
        this.loose = loose;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /// Takes a file of a citizen into his open draft, at once and for good; not to be called in a
    /// transaction. The same content for the same slot again, as after a lost answer, gives the
    /// attachment that is there.
    ///
    /// @param name as the browser sent it
    /// @throws IOException when the content cannot be read to its end
    @Transactional(propagation = Propagation.NEVER)
    public Upload<Attachment> add(
            CaseOwner owner, UUID subject, String slot, String name, InputStream content)
            throws IOException {
        return switch (intake.receive(name, content)) {
            case Upload.Refused<ReceivedFile>(var reason, var shown, var limits) ->
                    new Upload.Refused<>(reason, shown, limits);
            case Upload.Accepted<ReceivedFile>(var file) ->
                    Objects.requireNonNull(
                            transactions.execute(tx -> attach(owner, subject, slot, file)));
        };
    }

    /// Takes a file without saying yet what it is for: a form that brings files together with a
    /// deed receives them first and attaches them in the transaction of the deed. Not to be
    /// called in a transaction.
    ///
    /// @throws IOException when the content cannot be read to its end
    @Transactional(propagation = Propagation.NEVER)
    public Upload<ReceivedFile> receive(String name, InputStream content) throws IOException {
        return intake.receive(name, content);
    }

    /// Makes a received file a citizen's attachment, in the caller's transaction.
    ///
    /// @throws Conflict when it was received too long ago or is attached already
    @Transactional
    public Upload<Attachment> attach(
            CaseOwner owner, UUID subject, String slot, ReceivedFile file) {
        var folder = store.lockFolder(owner.id(), subject);
        var same = store.findSame(subject, slot, file.sha256());
        if (same.isPresent()) {
            return new Upload.Accepted<>(same.get());
        }
        var refusal = refusal(folder, slot, file);
        if (refusal.isPresent()) {
            return new Upload.Refused<>(refusal.get(), file.name(), intake.limits());
        }
        var attachment = attachment(subject, slot, file, Origin.CITIZEN);
        insert(attachment, Optional.empty(), owner.actor());
        return new Upload.Accepted<>(attachment);
    }

    /// Makes a received file an attachment of the agency's side, in the caller's transaction: the
    /// result of a decision, what goes with a message. Neither limits nor freezing bind it.
    ///
    /// @param owner the citizen whose case it is: he will see the file
    /// @throws Conflict when it was received too long ago or is attached already
    @Transactional
    public Attachment addResult(
            CitizenId owner, UUID subject, String slot, StaffId staff, ReceivedFile file) {
        var folder = store.lockFolder(owner, subject);
        var attachment = attachment(folder.subject(), slot, file, Origin.AGENCY);
        insert(attachment, Optional.of(staff), Actor.staff(staff.value()));
        return attachment;
    }

    private Optional<Refusal> refusal(Folder folder, String slot, ReceivedFile file) {
        if (folder.frozen()) {
            return Optional.of(Refusal.CLOSED);
        }
        var taken = store.taken(folder.subject(), slot);
        if (taken.inSlot() >= intake.limits().filesPerSlot()) {
            return Optional.of(Refusal.TOO_MANY);
        }
        return taken.bytes() + file.size() > intake.limits().subjectBytes()
                ? Optional.of(Refusal.TOO_MUCH)
                : Optional.empty();
    }

    private Attachment attachment(UUID subject, String slot, ReceivedFile file, Origin origin) {
        return new Attachment(
                file.id(),
                subject,
                slot,
                file.name(),
                file.kind(),
                file.size(),
                file.sha256(),
                Optional.of(file.streebog256()),
                origin,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void insert(Attachment attachment, Optional<StaffId> staff, Actor actor) {
        if (!loose.take(attachment.id(), clock.instant().minus(RECEIVED_FOR))) {
            throw new Conflict("a received file is attached once and soon");
        }
        store.insert(attachment, staff);
        trail.added(actor, attachment);
    }
}
