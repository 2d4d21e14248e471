package okno.consulting;

import java.util.Collection;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.agencies.Agency;
import okno.agencies.Officers;
import okno.audit.Access;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.consulting.InquiryStep.Kind;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an officer can do with what his bodies are asked. Every opening is recorded; every change
/// names the state it saw: of two officers at once the second is told and overwrites nothing.
@Service
public class Replies {
    private static final int COUNTED = 100;

    private final InquiryStore store;
    private final InquiryQueueStore queue;
    private final StepStore steps;
    private final InquiryTrail trail;
    private final Officers officers;
    private final Audit audit;

    Replies(
            InquiryStore store,
            InquiryQueueStore queue,
            StepStore steps,
            InquiryTrail trail,
            Officers officers,
            Audit audit) {
        this.store = store;
        this.queue = queue;
        this.steps = steps;
        this.trail = trail;
        this.officers = officers;
        this.audit = audit;
    }

    /// Which inquiry a change is about.
    ///
    /// @param lock of the inquiry as the officer's page showed it
    public record Seen(InquiryNumber number, int lock) {}

    /// Open ones by their deadline, or ended ones, the latest first.
    ///
    /// @param after the cursor of the page before; one that cannot be read begins anew
    @Transactional(readOnly = true)
    public Worklist<Inquiry> page(StaffId officer, boolean open, Optional<Cursor> after) {
        var agencies = officers.agenciesOf(officer);
        if (open) {
            var rows = queue.open(agencies, after.flatMap(Worklist.AfterDue::of), Worklist.ASKED);
            return Worklist.of(rows, it -> Worklist.Key.of(Optional.of(it.dueOn()), it.id()));
        }
        var rows = queue.ended(agencies, after.flatMap(Worklist.BeforeEnd::of), Worklist.ASKED);
        return Worklist.of(rows, it -> Worklist.Key.of(it.endedAt(), it.id()));
    }

    /// How many wait for a reply, counted up to a hundred.
    ///
    /// @param bodies slugs of those that the officer works for
    @Transactional(readOnly = true)
    public int count(Collection<String> bodies) {
        return queue.count(bodies, COUNTED);
    }

    /// Opens an inquiry for an officer, which its citizen will see.
    ///
    /// @throws NotFound when it does not lie with one of the officer's bodies
    @Transactional
    public OpenedInquiry open(StaffId officer, InquiryNumber number) {
        var inquiry = find(officer, number);
        audit.recordAccess(
                Actor.staff(officer.value()),
                "inquiry.opened",
                "inquiry",
                inquiry.id().toString(),
                new Access(
                        inquiry.citizen().value(),
                        inquiry.agency(),
                        "question",
                        inquiry.number().value()));
        return new OpenedInquiry(inquiry, steps.of(inquiry.id()));
    }

    /// How an inquiry stands, without anything that was said: not recorded.
    ///
    /// @throws NotFound when it does not lie with one of the officer's bodies
    @Transactional(readOnly = true)
    public Inquiry find(StaffId officer, InquiryNumber number) {
        return store.find(officers.agenciesOf(officer), number)
                .orElseThrow(() -> new NotFound("inquiry"));
    }

    /// Whether it lay with the officer's bodies before and was handed over to another.
    @Transactional(readOnly = true)
    public boolean handedOver(StaffId officer, InquiryNumber number) {
        return store.left(officers.agenciesOf(officer), number);
    }

    /// Ends an inquiry with words to its citizen.
    ///
    /// @param ending any state but [InquiryState#OPEN]
    /// @throws Conflict when somebody else changed it meanwhile
    @Transactional
    public void reply(StaffId officer, Seen seen, InquiryState ending, String text) {
        var kind = Kind.of(ending);
        var inquiry = find(officer, seen.number());
        change(officer, changed(inquiry, seen, inquiry.agency(), ending), kind, text);
    }

    /// Hands an inquiry over to the body whose matter it is. The term goes on as it was promised:
    /// whoever asked is not to blame for the body he came to.
    ///
    /// @param to another body, whose officers work on the portal
    /// @param reason told to the citizen too
    /// @throws Conflict when somebody else changed it meanwhile
    @Transactional
    public void handOver(StaffId officer, Seen seen, Agency to, String reason) {
        var inquiry = find(officer, seen.number());
        if (inquiry.agency().equals(to.slug()) || !to.worksAt(trail.now())) {
            throw new NotFound("another body");
        }
        var changed = changed(inquiry, seen, to.slug(), InquiryState.OPEN);
        change(officer, changed, Kind.HANDED_OVER, reason);
    }

    private void change(StaffId officer, Inquiry changed, Kind kind, String text) {
        if (!store.update(changed)) {
            throw new Conflict("inquiry changed meanwhile");
        }
        trail.add(changed.next(), kind, Actor.staff(officer.value()), text);
    }

    private Inquiry changed(Inquiry inquiry, Seen seen, String agency, InquiryState state) {
        return new Inquiry(
                inquiry.id(),
                inquiry.number(),
                inquiry.citizen(),
                agency,
                inquiry.service(),
                state,
                inquiry.due(),
                inquiry.askedAt(),
                state.open() ? Optional.empty() : Optional.of(trail.now()),
                seen.lock());
    }
}
