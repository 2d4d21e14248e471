package okno.attachments;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment.Origin;
import okno.audit.Access;
import okno.audit.Actor;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.signatures.evidence.KeptSignature;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What can be done with files that were taken; [Uploads] takes them. What a subject is, and who of
/// an agency may see it, is known to the caller; whose it is stands in every statement here.
@Service
public class Attachments {
    private final AttachmentSettings settings;
    private final AttachmentStore store;
    private final Filing filing;
    private final FileSignatures signatures;
    private final FileTrail trail;
    private final Clock clock;

    Attachments(
            AttachmentSettings settings,
            AttachmentStore store,
            Filing filing,
            FileSignatures signatures,
            FileTrail trail,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.filing = filing;
        this.signatures = signatures;
        this.trail = trail;
        this.clock = clock;
    }

    /// What to tell before anyone sends a file.
    public AttachmentLimits limits() {
        return settings.limits();
    }

    /// How many files are in quarantine.
    public int waiting() {
        return store.waiting();
    }

    /// The citizen's files of one subject, those of the agency included, in the order they came.
    @Transactional(readOnly = true)
    public List<Attachment> list(CitizenId owner, UUID subject) {
        return signed(store.list(owner, subject));
    }

    /// The files of subjects for a caller who has made sure that they may be seen, in the order
    /// they came.
    @Transactional(readOnly = true)
    public List<Attachment> ofSubjects(Collection<UUID> subjects) {
        return subjects.isEmpty() ? List.of() : signed(store.ofSubjects(subjects));
    }

    /// As [#ofSubjects], for one.
    @Transactional(readOnly = true)
    public List<Attachment> ofSubject(UUID subject) {
        return signed(store.ofSubjects(List.of(subject)));
    }

    /// A file for its citizen; by the id of what it was taken out of, too, since a result that was
    /// sealed had another one before.
    ///
    /// @throws NotFound when it is not his
    /// @throws Conflict when it does not open to him
    @Transactional(readOnly = true)
    public Attachment find(CitizenId owner, AttachmentId id) {
        var attachment = store.find(owner, id).orElseThrow(NotFound::new);
        return signed(List.of(opening(attachment, Origin.CITIZEN))).getFirst();
    }

    /// A file for a member of staff who may see the subject; that he opened it is recorded
    /// and shown to the owner.
    ///
    /// @throws NotFound when it is not a file of this subject
    /// @throws Conflict when it does not open to the agency
    @Transactional
    public Attachment openedBy(StaffId staff, UUID subject, AttachmentId id, Access access) {
        var found = store.findOfSubject(subject, id).orElseThrow(NotFound::new);
        var attachment = opening(found, Origin.AGENCY);
        trail.opened(Actor.staff(staff.value()), attachment, access);
        return signed(List.of(attachment)).getFirst();
    }

    private static Attachment opening(Attachment attachment, Origin side) {
        if (!attachment.opensTo(side)) {
            throw new Conflict("the file is in quarantine or infected");
        }
        return attachment;
    }

    /// Takes a file out of a draft. Its bytes are erased a day later.
    ///
    /// @throws NotFound when it is not his
    /// @throws Conflict when its subject was sent already, or it came from an agency
    @Transactional
    public void remove(CaseOwner owner, AttachmentId id) {
        var attachment = store.find(owner.id(), id).orElseThrow(NotFound::new);
        var folder = store.lockFolder(owner.id(), attachment.subject());
        if (folder.frozen() || attachment.origin() == Origin.AGENCY) {
            throw new Conflict("the file may not be removed any more");
        }
        filing.remove(owner.actor(), attachment);
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
        var folder = store.lockFolder(owner, subject);
        if (folder.frozen()) {
            throw new Conflict("what was sent is not discarded");
        }
        store.list(owner, subject).stream()
                .filter(Attachment::signed)
                .forEach(file -> signatures.forget(file.id()));
        store.discard(subject, clock.instant());
    }

    /// Asks for signatures only where there are any: most files have none.
    private List<Attachment> signed(List<Attachment> files) {
        var ids = files.stream().filter(Attachment::signed).map(Attachment::id).toList();
        if (ids.isEmpty()) {
            return files;
        }
        var byFile =
                signatures.of(ids).stream().collect(Collectors.groupingBy(KeptSignature::subject));
        return files.stream()
                .map(file -> file.with(byFile.getOrDefault(file.id().value(), List.of())))
                .toList();
    }
}
