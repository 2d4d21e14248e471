package okno.appeals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.agencies.Officers;
import okno.attachments.Attachment;
import okno.attachments.AttachmentId;
import okno.attachments.Attachments;
import okno.audit.Access;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The appeals of an officer's bodies. Every opening is recorded and shown to the author.
@Service
public class AppealCases {
    private final AppealStore store;
    private final AppealQueueStore queue;
    private final AppealOpener opener;
    private final Attachments attachments;
    private final Officers officers;
    private final Audit audit;

    AppealCases(
            AppealStore store,
            AppealQueueStore queue,
            AppealOpener opener,
            Attachments attachments,
            Officers officers,
            Audit audit) {
        this.store = store;
        this.queue = queue;
        this.opener = opener;
        this.attachments = attachments;
        this.officers = officers;
        this.audit = audit;
    }

    /// Which appeal a change is about.
    ///
    /// @param lock of the appeal as the officer's page showed it
    public record Seen(AppealNumber number, int lock) {}

    /// Open ones by the day that something is due, or ended ones, the latest first.
    ///
    /// @param after the cursor of the page before; one that cannot be read begins anew
    @Transactional(readOnly = true)
    public Worklist<Appeal> page(StaffId officer, AppealFilter filter, Optional<Cursor> after) {
        var agencies = officers.agenciesOf(officer);
        if (filter.number().isPresent()) {
            var found = filter.number().flatMap(number -> store.find(agencies, number));
            return new Worklist<>(found.stream().toList(), Optional.empty());
        }
        var seeker = new AppealQueueStore.Seeker(officer, agencies);
        if (filter.state() != AppealFilter.State.ENDED) {
            var rows = queue.open(seeker, filter, after.flatMap(Worklist.AfterDue::of));
            return Worklist.of(
                    rows, it -> Worklist.Key.of(Optional.of(it.standing().dueOn()), it.id()));
        }
        var rows = queue.ended(seeker, filter, after.flatMap(Worklist.BeforeEnd::of));
        return Worklist.of(rows, it -> Worklist.Key.of(it.standing().endedAt(), it.id()));
    }

    /// Opens an appeal for an officer, which its author will see.
    ///
    /// @throws NotFound when it does not lie with one of the officer's bodies
    @Transactional
    public OpenedAppeal open(StaffId officer, AppealNumber number) {
        var appeal = find(officer, number);
        audit.recordAccess(
                Actor.staff(officer.value()),
                "appeal.opened",
                "appeal",
                appeal.id().toString(),
                access(appeal));
        return opener.open(appeal);
    }

    /// What is recorded when somebody looks at an appeal or its files.
    public static Access access(Appeal appeal) {
        return new Access(
                appeal.citizen().value(), appeal.agency(), "appeal", appeal.number().value());
    }

    /// How an appeal stands, without anything that was said: not recorded.
    ///
    /// @throws NotFound when it does not lie with one of the officer's bodies
    @Transactional(readOnly = true)
    public Appeal find(StaffId officer, AppealNumber number) {
        return store.find(officers.agenciesOf(officer), number)
                .orElseThrow(() -> new NotFound("appeal"));
    }

    /// Whether it lay with the officer's bodies before and lies with another now.
    @Transactional(readOnly = true)
    public boolean left(StaffId officer, AppealNumber number) {
        return store.left(officers.agenciesOf(officer), number);
    }

    /// Everything that was attached to an appeal by its author and by bodies.
    @Transactional(readOnly = true)
    public List<Attachment> files(OpenedAppeal opened) {
        var subjects = new ArrayList<UUID>();
        subjects.add(opened.appeal().origin().whole());
        opened.steps().forEach(step -> subjects.add(step.id()));
        return attachments.ofSubjects(subjects);
    }

    /// Opens a file of an appeal for an officer, which is recorded.
    ///
    /// @throws NotFound when it is not a file of an appeal that lies with his bodies
    @Transactional
    public Attachment openFile(StaffId officer, AppealNumber number, AttachmentId id) {
        var appeal = find(officer, number);
        return files(opener.open(appeal)).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(file -> attachments.openedBy(officer, file.subject(), id, access(appeal)))
                .orElseThrow(() -> new NotFound("file of an appeal"));
    }

    /// The same for a change.
    ///
    /// @throws Conflict when somebody changed it since the officer looked
    Appeal find(StaffId officer, Seen seen) {
        var appeal = find(officer, seen.number());
        if (appeal.lock() != seen.lock()) {
            throw new Conflict("appeal changed meanwhile");
        }
        return appeal;
    }
}
