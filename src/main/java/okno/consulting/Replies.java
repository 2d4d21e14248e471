package okno.consulting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an officer can do with what his bodies are asked. Every opening is recorded; every change
/// names the state it saw: of two officers at once the second is told and overwrites nothing.
@Service
public class Replies {
    /// How many a page of the list holds.
    public static final int PAGE = 50;

    /// How many keys the cursor of a page has.
    public static final int KEYS = 2;

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

    /// A page of the list.
    ///
    /// @param next where the page after begins, if there is one
    public record Listing(List<Inquiry> rows, Optional<Cursor> next) {}

    /// Which inquiry a change is about.
    ///
    /// @param lock of the inquiry as the officer's page showed it
    public record Seen(InquiryNumber number, int lock) {}

    /// Open ones by their deadline, or ended ones, the latest first.
    ///
    /// @param after the cursor of the page before; one that cannot be read begins anew
    @Transactional(readOnly = true)
    public Listing page(StaffId officer, boolean open, Optional<Cursor> after) {
        var agencies = officers.agenciesOf(officer);
        return open
                ? listing(
                        queue.open(agencies, after.flatMap(Replies::afterDue), PAGE + 1),
                        last -> last.dueOn().toString())
                : listing(
                        queue.ended(agencies, after.flatMap(Replies::beforeEnd), PAGE + 1),
                        last -> last.endedAt().orElseThrow().toString());
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

    private static Listing listing(List<Inquiry> rows, Function<Inquiry, String> key) {
        if (rows.size() <= PAGE) {
            return new Listing(List.copyOf(rows), Optional.empty());
        }
        var shown = List.copyOf(rows.subList(0, PAGE));
        var last = shown.getLast();
        return new Listing(shown, Optional.of(Cursor.of(key.apply(last), last.id().toString())));
    }

    private static Optional<InquiryQueueStore.AfterDue> afterDue(Cursor cursor) {
        try {
            var due = LocalDate.parse(cursor.keys().getFirst());
            var id = UUID.fromString(cursor.keys().getLast());
            return Optional.of(new InquiryQueueStore.AfterDue(due, id));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<InquiryQueueStore.BeforeEnd> beforeEnd(Cursor cursor) {
        try {
            var ended = Instant.parse(cursor.keys().getFirst());
            var id = UUID.fromString(cursor.keys().getLast());
            return Optional.of(new InquiryQueueStore.BeforeEnd(ended, id));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
