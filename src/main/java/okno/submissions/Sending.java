package okno.submissions;

import java.util.List;
import java.util.Map;
import okno.accounts.representation.CaseOwner;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.submissions.signing.DraftSignatures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
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
    private final DraftSignatures signatures;
    private final TransactionTemplate transactions;

    Sending(
            DraftStore drafts,
            DraftOpener opener,
            SubmissionStore submissions,
            Acceptance acceptance,
            DraftSignatures signatures,
            TransactionTemplate transactions) {
        this.drafts = drafts;
        this.opener = opener;
        this.submissions = submissions;
        this.acceptance = acceptance;
        this.signatures = signatures;
        this.transactions = transactions;
    }

    /// What became of an attempt to send.
    public sealed interface Outcome {
        /// It is sent; the row is committed.
        record Sent(SubmissionNumber number) implements Outcome {}

        /// Something is missing or wrong; nothing was sent.
        record Incomplete(Map<DraftStep, List<FieldProblem>> problems) implements Outcome {}

        /// The draft was changed after the check page was shown; nothing was sent.
        record Changed() implements Outcome {}
    }

    /// Sends a draft.
    ///
    /// @param seen the lock of the draft as the check page showed it
    /// @throws NotFound when the draft is not the citizen's
    public Outcome send(CaseOwner owner, SubmissionId id, int seen) {
        var outcome = transactions.execute(status -> send(owner, id, seen, status));
        return outcome == null ? new Outcome.Changed() : outcome;
    }

    private Outcome send(CaseOwner owner, SubmissionId id, int seen, TransactionStatus status) {
        var taken = drafts.take(owner.id(), id);
        if (taken.isEmpty()) {
            return submissions
                    .numberOf(owner.id(), id)
                    .<Outcome>map(Outcome.Sent::new)
                    .orElseThrow(() -> new NotFound("draft"));
        }
        if (taken.get().lock() != seen) {
            status.setRollbackOnly();
            return new Outcome.Changed();
        }
        var draft = opener.open(taken.get());
        var problems = problems(draft);
        if (!problems.isEmpty()) {
            status.setRollbackOnly();
            return new Outcome.Incomplete(problems);
        }
        var number = acceptance.accept(draft, owner);
        if (draft.draft().frozen()) {
            signatures.sent(draft);
        }
        return new Outcome.Sent(number);
    }

    private Map<DraftStep, List<FieldProblem>> problems(OpenDraft draft) {
        var problems = draft.problems();
        var unsigned = problems.isEmpty() ? signatures.problems(draft) : List.<FieldProblem>of();
        return unsigned.isEmpty() ? problems : Map.of(new DraftStep.Check(), unsigned);
    }
}
