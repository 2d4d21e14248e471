package okno.consulting.frequent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.consulting.Inquiry;
import okno.consulting.InquiryNumber;
import okno.consulting.Replies;
import okno.platform.Conflict;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.platform.sql.Latest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an officer can do with the frequent questions of his bodies. Nothing is ever published by
/// itself: an officer writes the words and confirms that they tell of nobody.
@Service
public class FrequentQuestions {
    /// How many a page of the list holds.
    public static final int PAGE = 20;

    /// How many a card, or the page of a body, shows at most.
    public static final int MOST = 20;

    private final FrequentStore store;
    private final Replies replies;
    private final Officers officers;
    private final Audit audit;
    private final Clock clock;

    FrequentQuestions(
            FrequentStore store, Replies replies, Officers officers, Audit audit, Clock clock) {
        this.store = store;
        this.replies = replies;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /// Where what is published is shown.
    ///
    /// @param agency slug of the body that answers
    /// @param service slug of the service whose card shows it; the page of the body, if it is none
    public record Shelf(String agency, Optional<String> service) {
        /// Where an inquiry belongs.
        public static Shelf of(Inquiry inquiry) {
            return new Shelf(inquiry.agency(), inquiry.service());
        }
    }

    /// Those of the officer's bodies, shown and withdrawn, the last added first.
    ///
    /// @param before id of the last one of the page before
    @Transactional(readOnly = true)
    public Latest<FrequentQuestion> list(StaffId officer, Optional<UUID> before) {
        var rows = store.list(officers.agenciesOf(officer), before, PAGE + 1);
        return Latest.of(rows, PAGE, FrequentQuestion::id);
    }

    /// One of the officer's bodies.
    ///
    /// @throws NotFound when it is of none of them
    @Transactional(readOnly = true)
    public FrequentQuestion find(StaffId officer, UUID id) {
        return store.find(officers.agenciesOf(officer), id)
                .orElseThrow(() -> new NotFound("frequent question"));
    }

    /// Whether the card or the page shows as many as it can already.
    @Transactional(readOnly = true)
    public boolean full(Shelf shelf) {
        return shown(shelf.agency(), shelf.service()) >= MOST;
    }

    /// The position behind those that are shown.
    @Transactional(readOnly = true)
    public int nextPosition(Shelf shelf) {
        return Math.min(shown(shelf.agency(), shelf.service()) + 1, FrequentText.LAST);
    }

    /// Publishes what was made from an inquiry that has ended. What is shown already in the same
    /// words is not shown twice.
    ///
    /// @param text without problems
    /// @throws NotFound when the inquiry does not lie with the officer's bodies
    /// @throws Conflict when it is still open, or the page is full
    @Transactional
    public void publish(StaffId officer, InquiryNumber number, FrequentText text) {
        var inquiry = replies.find(officer, number);
        if (inquiry.state().open()) {
            throw new Conflict("nothing to publish");
        }
        publish(officer, Shelf.of(inquiry), text, Optional.of(inquiry.id()));
    }

    /// Publishes what was made from something else that a body of the officer answered, but nothing
    /// twice.
    ///
    /// @param text without problems
    /// @throws NotFound when the officer does not work for the body
    /// @throws Conflict when the page is full
    @Transactional
    public void publish(StaffId officer, Shelf shelf, FrequentText text) {
        if (!officers.agenciesOf(officer).contains(shelf.agency())) {
            throw new NotFound("agency");
        }
        publish(officer, shelf, text, Optional.empty());
    }

    private void publish(StaffId officer, Shelf shelf, FrequentText text, Optional<UUID> inquiry) {
        // Of two who publish at once the second waits here, and sees what the first one did.
        store.nextEdition();
        if (store.isShown(shelf.agency(), shelf.service().orElse(""), text.question())) {
            return;
        }
        if (full(shelf)) {
            throw new Conflict("the page is full");
        }
        var one =
                new FrequentQuestion(
                        Ids.next(clock),
                        shelf.agency(),
                        shelf.service(),
                        text.position(),
                        text.question(),
                        text.answer(),
                        now(),
                        Optional.empty(),
                        0);
        store.insert(one, inquiry, officer);
        record(officer, one, "frequent-question.published");
    }

    /// Changes one, and shows it again if it was withdrawn.
    ///
    /// @param lock of the question as the officer's page showed it
    /// @param text without problems
    /// @throws Conflict when somebody else changed it meanwhile, or the page is full
    @Transactional
    public void change(StaffId officer, UUID id, int lock, FrequentText text) {
        var one = find(officer, id);
        if (!one.shown() && shown(one.agency(), one.service()) >= MOST) {
            throw new Conflict("the page is full");
        }
        keep(officer, changed(one, lock, text, Optional.empty()), "frequent-question.changed");
    }

    /// Takes one from the page; it can be shown again later.
    ///
    /// @param lock of the question as the officer's page showed it
    /// @throws Conflict when somebody else changed it meanwhile
    @Transactional
    public void withdraw(StaffId officer, UUID id, int lock) {
        var one = find(officer, id);
        var same = new FrequentText(one.question(), one.answer(), one.position(), true);
        keep(officer, changed(one, lock, same, Optional.of(now())), "frequent-question.withdrawn");
    }

    private void keep(StaffId officer, FrequentQuestion changed, String deed) {
        if (!store.update(changed, officer)) {
            throw new Conflict("frequent question changed meanwhile");
        }
        store.nextEdition();
        record(officer, changed, deed);
    }

    private void record(StaffId officer, FrequentQuestion one, String deed) {
        audit.record(
                Actor.staff(officer.value()),
                deed,
                "frequent-question",
                one.id().toString(),
                Map.of("agency", one.agency()));
    }

    private int shown(String agency, Optional<String> service) {
        return store.countShown(agency, service.orElse(""));
    }

    private FrequentQuestion changed(
            FrequentQuestion one, int lock, FrequentText text, Optional<Instant> withdrawnAt) {
        return new FrequentQuestion(
                one.id(),
                one.agency(),
                one.service(),
                text.position(),
                text.question(),
                text.answer(),
                now(),
                withdrawnAt,
                lock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
