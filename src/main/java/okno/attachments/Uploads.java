package okno.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment.Origin;
import okno.attachments.AttachmentStore.Folder;
import okno.attachments.LoneSignatures.Candidate;
import okno.attachments.LoneSignatures.Lone;
import okno.attachments.LoneSignatures.Match;
import okno.audit.Actor;
import okno.platform.Conflict;
import okno.platform.Sha256;
import okno.signatures.ContentDigests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Takes files. What is slow (reading, looking into, storing) runs outside of any transaction and
/// leaves a loose file; attaching it is a statement in the transaction of the deed.
@Service
public class Uploads {
    private final Intake intake;
    private final AttachmentStore store;
    private final Filing filing;
    private final LoneSignatures lone;
    private final TransactionOperations transactions;
    private final Clock clock;

    Uploads(
            Intake intake,
            AttachmentStore store,
            Filing filing,
            LoneSignatures lone,
            TransactionOperations transactions,
            Clock clock) {
        this.intake = intake;
        this.store = store;
        this.filing = filing;
        this.lone = lone;
        this.transactions = transactions;
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
        return switch (intake.receive(owner.actor(), name, content)) {
            case Taken.Signature(var signature) -> sign(owner, subject, slot, signature);
            case Taken.File(Upload.Refused<ReceivedFile>(var reason, var shown, var limits)) ->
                    new Upload.Refused<>(reason, shown, limits);
            case Taken.File(Upload.Accepted<ReceivedFile>(var file)) ->
                    Objects.requireNonNull(
                            transactions.execute(tx -> attach(owner, subject, slot, file)));
        };
    }

    /// Takes a file without saying yet what it is for: a form that brings files together with a
    /// deed receives them first and attaches them in the transaction of the deed. Not to be
    /// called in a transaction.
    ///
    /// @param before what was received with the same form: a signature that lies apart is added to
    ///     the one it signs, which is given again
    /// @throws IOException when the content cannot be read to its end
    @Transactional(propagation = Propagation.NEVER)
    public Upload<ReceivedFile> receive(
            Actor by, String name, InputStream content, List<ReceivedFile> before)
            throws IOException {
        return switch (intake.receive(by, name, content)) {
            case Taken.File(var upload) -> upload;
            case Taken.Signature(var signature) ->
                    lone.match(signature, before.stream().map(Candidate::of).toList())
                            .map(match -> signed(before, match))
                            .orElseGet(() -> intake.refused(signature));
        };
    }

    /// Whether a file calls itself a signature, and had better come after what it signs.
    public static boolean isNamedSignature(String name) {
        return BroughtFile.isNamedSignature(name);
    }

    private static Upload<ReceivedFile> signed(List<ReceivedFile> files, Match match) {
        var file = files.stream().filter(it -> it.id().equals(match.file())).findFirst();
        return new Upload.Accepted<>(file.orElseThrow().with(match.signatures()));
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
            var signatures = folder.frozen() ? List.<BroughtSignature>of() : file.signatures();
            return new Upload.Accepted<>(filing.sign(owner, same.get().id(), signatures));
        }
        var refusal = refusal(folder, slot, file);
        if (refusal.isPresent()) {
            return new Upload.Refused<>(refusal.get(), file.name(), intake.limits());
        }
        var attachment = attachment(subject, slot, file, Origin.CITIZEN);
        return new Upload.Accepted<>(
                filing.insert(attachment, Optional.empty(), owner.actor(), file.signatures()));
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
        var actor = Actor.staff(staff.value());
        return filing.insert(attachment, Optional.of(staff), actor, file.signatures());
    }

    /// Stores what the portal made of a result, the same document with a seal inside. Not to be
    /// called in a transaction.
    @Transactional(propagation = Propagation.NEVER)
    public ReceivedFile made(Attachment from, byte[] content) {
        return new ReceivedFile(
                intake.store(content),
                from.name(),
                from.kind(),
                content.length,
                Sha256.hex(content),
                ContentDigests.streebog256(content),
                Optional.of(new Attachment.Received(from.id(), from.name(), from.size())),
                List.of(),
                from.scan());
    }

    /// Puts what was made of a result into its place, in the caller's transaction; the result as
    /// it was given stays to be taken.
    ///
    /// @throws Conflict when the result is not there any more
    @Transactional
    public Attachment replace(Attachment result, ReceivedFile by) {
        return filing.replace(
                result, attachment(result.subject(), result.slot(), by, result.origin()));
    }

    /// Keeps what a form brought that was refused, as it came; erased after a day. Not to be called
    /// in a transaction.
    @Transactional(propagation = Propagation.NEVER)
    public AttachmentId keep(byte[] content) {
        return intake.store(content);
    }

    /// What was kept less than a day ago.
    public InputStream kept(AttachmentId id) {
        return intake.kept(id);
    }

    /// Adds a signature to the file of the slot that it signs.
    private Upload<Attachment> sign(CaseOwner owner, UUID subject, String slot, Lone signature) {
        var files =
                store.list(owner.id(), subject).stream()
                        .filter(file -> file.origin() == Origin.CITIZEN && file.slot().equals(slot))
                        .map(Candidate::of)
                        .toList();
        var match = lone.match(signature, files);
        if (match.isEmpty()) {
            return intake.refused(signature);
        }
        return Objects.requireNonNull(
                transactions.execute(tx -> sign(owner, subject, match.get(), signature.name())));
    }

    private Upload<Attachment> sign(CaseOwner owner, UUID subject, Match match, String name) {
        if (store.lockFolder(owner.id(), subject).frozen()) {
            return new Upload.Refused<>(Refusal.CLOSED, FileName.shown(name), intake.limits());
        }
        return new Upload.Accepted<>(filing.sign(owner, match.file(), match.signatures()));
    }

    private Optional<Refusal> refusal(Folder folder, String slot, ReceivedFile file) {
        if (folder.frozen()) {
            return Optional.of(Refusal.CLOSED);
        }
        var taken = store.taken(folder.subject(), slot);
        if (taken.inSlot() >= intake.limits().filesPerSlot()) {
            return Optional.of(Refusal.TOO_MANY);
        }
        return taken.bytes() + file.bytes() > intake.limits().subjectBytes()
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
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                file.received(),
                !file.signatures().isEmpty(),
                List.of(),
                file.scan());
    }
}
