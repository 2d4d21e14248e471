package okno.submissions.signing;

import java.util.List;
import okno.accounts.CitizenId;
import okno.catalogue.ServicePackage.RequiredSignature;
import okno.platform.FieldProblem;
import okno.signatures.evidence.KeptSignatures;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;
import org.springframework.stereotype.Component;

/// The signatures under a draft, as far as filling in and sending have to know of them. Called in
/// the transaction of the verb.
@Component
public class DraftSignatures {
    private static final String FIELD = "signature";

    private final SigningStore store;
    private final SigningStates states;
    private final KeptSignatures kept;

    DraftSignatures(SigningStore store, SigningStates states, KeptSignatures kept) {
        this.store = store;
        this.states = states;
        this.kept = kept;
    }

    /// What is missing before the draft may be sent, if its service asks for a signature.
    ///
    /// @param sender who signs it
    public List<FieldProblem> problems(OpenDraft draft, CitizenId sender) {
        if (draft.version().content().applying().signature() != RequiredSignature.QUALIFIED) {
            return List.of();
        }
        var state = states.of(draft, sender);
        if (state.filter(SigningState::complete).isPresent()) {
            return List.of();
        }
        var key = state.map(DraftSignatures::missing).orElse("missing");
        return List.of(FieldProblem.of(FIELD, "submissions.signature." + key));
    }

    private static String missing(SigningState state) {
        if (state.stale()) {
            return "stale";
        }
        return state.undecided() ? "undecided" : "missing";
    }

    /// Keeps what was signed with the submission that the draft has become; what was signed before
    /// the last change, or by another person, is thrown away.
    public void sent(OpenDraft draft, CitizenId sender) {
        if (states.of(draft, sender).filter(SigningState::complete).isEmpty()) {
            discarded(draft.draft().id());
        }
    }

    /// Throws away what was signed, with the draft.
    public void discarded(SubmissionId draft) {
        kept.forget(draft.value());
        store.delete(draft);
    }
}
