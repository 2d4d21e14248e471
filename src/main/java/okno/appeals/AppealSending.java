package okno.appeals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.appeals.Appeal.Origin;
import okno.appeals.Appeal.Standing;
import okno.appeals.AppealPassage.Move;
import okno.appeals.AppealStep.Words;
import okno.attachments.Attachments;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends appeals, each exactly once: one transaction turns the draft into an appeal. Whoever sends
/// a draft that was sent already (a second click, a retry after a lost answer) gets the number it
/// has.
@Service
public class AppealSending {
    private final AppealDraftStore drafts;
    private final AppealStore store;
    private final AppealPassage passage;
    private final Arrival arrival;
    private final Attachments attachments;
    private final TransactionTemplate transactions;

    AppealSending(
            AppealDraftStore drafts,
            AppealStore store,
            AppealPassage passage,
            Arrival arrival,
            Attachments attachments,
            TransactionTemplate transactions) {
        this.drafts = drafts;
        this.store = store;
        this.passage = passage;
        this.arrival = arrival;
        this.attachments = attachments;
        this.transactions = transactions;
    }

    /// What became of an attempt to send.
    public sealed interface Outcome {
        /// It is sent; the row is committed.
        record Sent(AppealNumber number) implements Outcome {}

        /// Something is missing or wrong; nothing was sent.
        record Incomplete(List<FieldProblem> problems) implements Outcome {
            public Incomplete {
                problems = List.copyOf(problems);
            }
        }

        /// The draft was changed after the check page was shown; nothing was sent.
        record Changed() implements Outcome {}

        /// Whoever sends, or the person he acts for, took his consent back; nothing was sent.
        record ConsentWithdrawn() implements Outcome {}
    }

    /// Sends a draft.
    ///
    /// @param seen the lock of the draft as the check page showed it
    /// @throws NotFound when the draft is not the citizen's
    public Outcome send(CaseOwner owner, UUID id, int seen) {
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            var outcome = sendNow(owner, id, seen);
                            if (!(outcome instanceof Outcome.Sent)) {
                                status.setRollbackOnly();
                            }
                            return outcome;
                        }));
    }

    /// The number of what a draft became, if it was sent already.
    public Optional<AppealNumber> numberOf(CaseOwner owner, UUID id) {
        return store.numberOf(owner.id(), id);
    }

    /// The number of the appeal that a draft follows.
    public Optional<AppealNumber> before(AppealDraft draft) {
        return draft.follows().flatMap(store::find).map(Appeal::number);
    }

    /// Until when the body would register a draft that is sent now.
    ///
    /// @param draft one without problems
    public AppealTerm due(AppealDraft draft) {
        return arrival.due(draft, passage.now());
    }

    private Outcome sendNow(CaseOwner owner, UUID id, int seen) {
        var taken = drafts.take(owner.id(), id);
        if (taken.isEmpty()) {
            return store.numberOf(owner.id(), id)
                    .<Outcome>map(Outcome.Sent::new)
                    .orElseThrow(() -> new NotFound("draft"));
        }
        if (arrival.consentWithdrawn(owner)) {
            return new Outcome.ConsentWithdrawn();
        }
        var draft = taken.get();
        if (draft.lock() != seen) {
            return new Outcome.Changed();
        }
        var problems = arrival.problems(draft);
        if (!problems.isEmpty()) {
            return new Outcome.Incomplete(problems);
        }
        var number = begin(owner, draft);
        attachments.freeze(owner.id(), id);
        return new Outcome.Sent(number);
    }

    private AppealNumber begin(CaseOwner owner, AppealDraft draft) {
        var now = passage.now();
        var due = arrival.due(draft, now);
        var standing =
                new Standing(
                        draft.typed().agency(),
                        AppealState.SENT,
                        now,
                        Optional.empty(),
                        due.lastDay(),
                        Optional.empty(),
                        Optional.empty());
        var origin = new Origin(draft.id(), draft.follows(), now);
        return passage.begin(
                        number ->
                                new Appeal(
                                        draft.id(),
                                        number,
                                        owner.id(),
                                        origin,
                                        arrival.matter(draft.typed()),
                                        standing,
                                        0),
                        arrival.text(owner, draft.typed()),
                        new Move(AppealAction.SEND, owner.actor(), Words.NONE, List.of(due)))
                .number();
    }
}
