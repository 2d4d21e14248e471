package okno.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.catalogue.Variant.StartsAt;
import okno.payments.Charge;
import okno.platform.FieldProblem;
import okno.submissions.fees.FeeDue;
import okno.submissions.fees.Fees;
import okno.submissions.signing.DraftSignatures;
import org.springframework.stereotype.Component;

/// What an application needs beside its answers: a signature, a fee. Called in the transaction of
/// the verb.
@Component
class SendingNeeds {
    private final DraftSignatures signatures;
    private final Fees fees;
    private final Audit audit;

    SendingNeeds(DraftSignatures signatures, Fees fees, Audit audit) {
        this.signatures = signatures;
        this.fees = fees;
        this.audit = audit;
    }

    /// What keeps a draft from being sent, page by page: these are told once the answers are whole.
    Map<DraftStep, List<FieldProblem>> problems(OpenDraft draft, CaseOwner owner) {
        var problems = draft.problems();
        return problems.isEmpty() ? atCheck(signatures.problems(draft, owner.by())) : problems;
    }

    /// Whether its fee comes first.
    boolean unpaid(OpenDraft draft, CaseOwner owner) {
        return fees.of(draft, owner).filter(FeeDue::missing).isPresent();
    }

    /// Charges its fee, if there is one.
    Optional<Charge> charge(OpenDraft draft, CaseOwner owner, int seen) {
        return fees.ask(draft, owner, seen);
    }

    /// Keeps what was signed, and charges what is charged with an application.
    void sent(OpenDraft draft, CaseOwner owner) {
        if (draft.draft().frozen()) {
            signatures.sent(draft, owner.by());
        }
        fees.sent(draft, owner);
    }

    /// Whether the term of what is sent begins at once: one that runs from the payment of a fee
    /// waits for it.
    boolean termBegins(OpenDraft draft, CaseOwner owner) {
        return draft.variant().timing().from() != StartsAt.PAYMENT
                || fees.of(draft, owner).map(FeeDue::settled).orElse(true);
    }

    /// Throws away what was signed and charged, with the draft.
    void discarded(SubmissionId draft, Actor by) {
        signatures.discarded(draft);
        fees.discarded(draft, by);
        audit.record(by, "submission.draft-deleted", "submission", draft.toString(), Map.of());
    }

    private static Map<DraftStep, List<FieldProblem>> atCheck(List<FieldProblem> problems) {
        return problems.isEmpty() ? Map.of() : Map.of(new DraftStep.Check(), problems);
    }
}
