package okno.submissions.signing;

import java.util.List;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.signatures.evidence.KeptSignatures;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;
import org.springframework.stereotype.Component;

/// Puts together what was frozen and what was signed.
@Component
class SigningStates {
    private final SigningStore store;
    private final KeptSignatures kept;

    SigningStates(SigningStore store, KeptSignatures kept) {
        this.store = store;
        this.kept = kept;
    }

    /// Of a draft; empty when it was never frozen.
    ///
    /// @param sender who would send it now
    Optional<SigningState> of(OpenDraft draft, CitizenId sender) {
        return draft.draft().frozen()
                ? store.find(draft.draft().id()).map(it -> state(it, !it.fits(draft, sender)))
                : Optional.empty();
    }

    /// Of what was sent, nothing can change any more.
    Optional<SigningState> of(SubmissionId submission) {
        return store.find(submission).map(it -> state(it, false));
    }

    private SigningState state(FrozenApplication frozen, boolean stale) {
        return new SigningState(frozen, stale, kept.of(List.of(frozen.subject().value())));
    }
}
