package okno.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.attachments.Attachment.Origin;
import okno.attachments.AttachmentStore.Folder;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// What can be done with files. What a subject is, and who of an agency may see it, is known to the
/// caller; whose it is stands in every statement here.
@Service
public class Attachments {
    /// How long after it was received a file may still be attached; well before it is erased.
    private static final Duration RECEIVED_FOR = LooseFiles.KEPT_FOR.dividedBy(2);

    private final Intake intake;
    private final AttachmentStore store;
    private final LooseFileStore loose;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final Clock clock;

    Attachments(
            Intake intake,
            AttachmentStore store,
            LooseFileStore loose,
            TransactionOperations transactions,
            Audit audit,
            Clock clock) {
        this.intake = intake;
        this.store = store;
        this.loose = loose;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What to tell before anyone sends a file.
    public AttachmentLimits limits() {
        return intake.limits();
    }

    /// Takes a file of a citizen into his open draft, at once and for good; not to be called in a
    /// transaction. The same content for the same slot again, as after a lost answer, gives the
    /// attachment that is there.
    ///
    /// @param name as the browser sent it
    /// @throws IOException when the content cannot be read to its end
    @Transactional(propagation = Propagation.NEVER)
    public Upload<Attachment> add(
            CitizenId owner, UUID subject, String slot, String name, InputStream content)
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
            CitizenId owner, UUID subject, String slot, ReceivedFile file) {
        var folder = folder(owner, subject);
        var same = store.findSame(subject, slot, file.sha256());
        if (same.isPresent()) {
            return new Upload.Accepted<>(same.get());
        }
        var refusal = refusal(folder, slot, file);
        if (refusal.isPresent()) {
            return new Upload.Refused<>(refusal.get(), file.name(), limits());
        }
        var attachment = attachment(subject, slot, file, Origin.CITIZEN);
        insert(attachment, Optional.empty(), Actor.citizen(owner.value()));
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
        var folder = folder(owner, subject);
        var attachment = attachment(folder.subject(), slot, file, Origin.AGENCY);
        insert(attachment, Optional.of(staff), Actor.staff(staff.value()));
        return attachment;
    }

    /// The citizen's files of one subject, those of the agency included, in the order they came.
    @Transactional(readOnly = true)
    public List<Attachment> list(CitizenId owner, UUID subject) {
        return store.list(owner, subject);
    }

    /// The files of subjects for a caller who has made sure that they may be seen, in the order
    /// they came.
    @Transactional(readOnly = true)
    public List<Attachment> ofSubjects(Collection<UUID> subjects) {
        return subjects.isEmpty() ? List.of() : store.ofSubjects(subjects);
    }

    /// As [#ofSubjects], for one.
    @Transactional(readOnly = true)
    public List<Attachment> ofSubject(UUID subject) {
        return store.ofSubjects(List.of(subject));
    }

    /// A file for its citizen.
    ///
    /// @throws NotFound when it is not his
    @Transactional(readOnly = true)
    public Attachment find(CitizenId owner, AttachmentId id) {
        return store.find(owner, id).orElseThrow(NotFound::new);
    }

    /// A file for a member of staff who may see the subject; that he opened it is recorded.
    ///
    /// @throws NotFound when it is not a file of this subject
    @Transactional
    public Attachment openedBy(StaffId staff, UUID subject, AttachmentId id) {
        var attachment = store.findOfSubject(subject, id).orElseThrow(NotFound::new);
        record(Actor.staff(staff.value()), "attachment.opened", attachment);
        return attachment;
    }

    /// Takes a file out of a draft. Its bytes are erased a day later.
    ///
    /// @throws NotFound when it is not his
    /// @throws Conflict when its subject was sent already, or it came from an agency
    @Transactional
    public void remove(CitizenId owner, AttachmentId id) {
        var attachment = store.find(owner, id).orElseThrow(NotFound::new);
        var folder = folder(owner, attachment.subject());
        if (folder.frozen() || attachment.origin() == Origin.AGENCY) {
            throw new Conflict("the file may not be removed any more");
        }
        store.delete(id);
        loose.insert(id, clock.instant());
        record(Actor.citizen(owner.value()), "attachment.removed", attachment);
    }

    /// Closes a subject in the transaction in which it is sent: from now on the citizen can neither
    /// add nor remove. Waits for an upload that is just being attached, so that what is listed
    /// afterwards is what was sent.
    @Transactional
    public void freeze(CitizenId owner, UUID subject) {
        if (!store.freeze(owner, subject, clock.instant())) {
            throw new NotFound("the subject is another citizen's");
        }
    }

    /// Drops all files of a draft in the transaction in which the draft is deleted.
    ///
    /// @throws Conflict when the subject was sent already
    @Transactional
    public void discard(CitizenId owner, UUID subject) {
        var folder = folder(owner, subject);
        if (folder.frozen()) {
            throw new Conflict("what was sent is not discarded");
        }
        store.discard(subject, clock.instant());
    }

    /// The folder of a subject, held until the transaction ends.
    private Folder folder(CitizenId owner, UUID subject) {
        return store.lockFolder(owner, subject)
                .orElseThrow(() -> new NotFound("the subject is another citizen's"));
    }

    private Optional<Refusal> refusal(Folder folder, String slot, ReceivedFile file) {
        if (folder.frozen()) {
            return Optional.of(Refusal.CLOSED);
        }
        var taken = store.taken(folder.subject(), slot);
        if (taken.inSlot() >= limits().filesPerSlot()) {
            return Optional.of(Refusal.TOO_MANY);
        }
        return taken.bytes() + file.size() > limits().subjectBytes()
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
                origin,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void insert(Attachment attachment, Optional<StaffId> staff, Actor actor) {
        if (!loose.take(attachment.id(), clock.instant().minus(RECEIVED_FOR))) {
            throw new Conflict("a received file is attached once and soon");
        }
        store.insert(attachment, staff);
        record(actor, "attachment.added", attachment);
    }

    private void record(Actor actor, String action, Attachment attachment) {
        audit.record(
                actor,
                action,
                "attachment",
                attachment.id().toString(),
                Map.of(
                        "subject", attachment.subject().toString(),
                        "slot", attachment.slot(),
                        "sha256", attachment.sha256()));
    }
}
