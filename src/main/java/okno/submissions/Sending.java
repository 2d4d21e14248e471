package okno.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.identifiers.Uin;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends drafts, each exactly once. One transaction turns the draft into a submission: frozen
/// answers with the version of the service, number, events, record, news. Whoever sends a draft
/// that was sent already (a second click, another tab, a retry after a lost answer) gets the
/// number it has.
@Service
public class Sending {
    private final DraftStore drafts;
    private final DraftOpener opener;
    private final SubmissionStore submissions;
    private final Acceptance acceptance;
    private final SendingNeeds needs;
    private final TransactionTemplate transactions;

    Sending(
            DraftStore drafts,
            DraftOpener opener,
            SubmissionStore submissions,
            Acceptance acceptance,
            SendingNeeds needs,
            TransactionTemplate transactions) {
        this.drafts = drafts;
        this.opener = opener;
        this.submissions = submissions;
        this.acceptance = acceptance;
        this.needs = needs;
        this.transactions = transactions;
    }

    /// What became of an attempt to send.
    public sealed interface Outcome {
        /// It is sent; the row is committed.
        record Sent(SubmissionNumber number) implements Outcome {}

        /// Something is missing or wrong; nothing was sent.
        record Incomplete(Map<DraftStep, List<FieldProblem>> problems) implements Outcome {}

        /// Its fee comes first: it is charged now, and the draft is sent as soon as it is paid.
        record Unpaid(Uin uin) implements Outcome {}

        /// The draft was changed after the check page was shown; nothing was sent.
        record Changed() implements Outcome {}
    }

    /// Sends a draft.
    ///
    /// @param seen the lock of the draft as the check page showed it
    /// @throws NotFound when the draft is not the citizen's
    public Outcome send(CaseOwner owner, SubmissionId id, int seen) {
        return attempt(owner, id, seen)
                .or(() -> unpaid(owner, id, seen))
                .or(() -> attempt(owner, id, seen))
                .orElseGet(Outcome.Changed::new);
    }

    /// Empty when its fee comes first.
    private Optional<Outcome> attempt(CaseOwner owner, SubmissionId id, int seen) {
        return Optional.ofNullable(
                transactions.execute(
                        status -> {
                            var outcome = sendNow(owner, id, seen);
                            if (!(outcome instanceof Outcome.Sent)) {
                                status.setRollbackOnly();
                            }
                            return outcome;
                        }));
    }

    /// Charges the fee; empty when it turns out to be paid.
    private Optional<Outcome> unpaid(CaseOwner owner, SubmissionId id, int seen) {
        return Optional.ofNullable(
                transactions.execute(
                        status -> {
                            var draft = drafts.lock(owner.id(), id).map(opener::open);
                            return draft.flatMap(it -> needs.charge(it, owner, seen))
                                    .filter(charge -> !charge.closed())
                                    .map(charge -> new Outcome.Unpaid(charge.uin()))
                                    .orElse(null);
                        }));
    }

    private @Nullable Outcome sendNow(CaseOwner owner, SubmissionId id, int seen) {
        var taken = drafts.take(owner.id(), id);
        if (taken.isEmpty()) {
            return submissions
                    .numberOf(owner.id(), id)
                    .<Outcome>map(Outcome.Sent::new)
                    .orElseThrow(() -> new NotFound("draft"));
        }
        if (taken.get().lock() != seen) {
            return new Outcome.Changed();
        }
        var draft = opener.openToSend(taken.get());
        var problems = needs.problems(draft, owner);
        if (!problems.isEmpty()) {
            return new Outcome.Incomplete(problems);
        }
        if (needs.unpaid(draft, owner)) {
            return null;
        }
        needs.sent(draft, owner);
        return new Outcome.Sent(acceptance.accept(draft, owner, needs.termBegins(draft, owner)));
    }
}
