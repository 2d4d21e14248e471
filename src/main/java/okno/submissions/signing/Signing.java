package okno.submissions.signing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.signatures.evidence.KeptSignatures;
import okno.submissions.Drafts;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signing an application before it is sent. It is frozen once, signed by whoever sends it, and
/// verified at once; a change of the draft makes all of it stale.
@Service
public class Signing {
    private final Drafts drafts;
    private final SigningStore store;
    private final SigningStates states;
    private final Freezer freezer;
    private final Signers signers;
    private final KeptSignatures kept;

    Signing(
            Drafts drafts,
            SigningStore store,
            SigningStates states,
            Freezer freezer,
            Signers signers,
            KeptSignatures kept) {
        this.drafts = drafts;
        this.store = store;
        this.states = states;
        this.freezer = freezer;
        this.signers = signers;
        this.kept = kept;
    }

    /// Freezes a draft to be signed by whoever sends it. One that the same person has frozen and
    /// that has not changed since stays as it is: its documents may lie on the signer's computer.
    ///
    /// @throws NotFound when it is not the citizen's
    /// @throws Conflict when something required is missing in it
    @Transactional
    public void freeze(CaseOwner owner, SubmissionId id) {
        var draft = drafts.lock(owner.id(), id);
        if (!draft.problems().isEmpty()) {
            throw new Conflict("the draft is not complete");
        }
        if (store.find(id).filter(it -> it.fits(draft, owner.by())).isPresent()) {
            return;
        }
        kept.forget(id.value());
        freezer.freeze(draft, owner);
    }

    /// How far the signing of a draft has come; what was undecided is looked at again.
    ///
    /// @return empty when it was never frozen
    public Optional<SigningState> of(OpenDraft draft, CaseOwner owner) {
        var state = states.of(draft, owner.by());
        if (state.filter(SigningState::undecided).isEmpty()) {
            return state;
        }
        signers.lookAgain(state.get().signatures());
        return states.of(draft, owner.by());
    }

    /// A frozen document of a draft.
    ///
    /// @throws NotFound when the draft is not the citizen's or was never frozen
    @Transactional(readOnly = true)
    public byte[] document(CaseOwner owner, SubmissionId id, SignedDocument kind) {
        drafts.find(owner.id(), id);
        return store.document(id, kind).orElseThrow(() -> new NotFound("frozen document"));
    }

    /// How large the frozen documents of a draft are, in bytes, in the order of their kinds.
    ///
    /// @param draft of a citizen who may see it
    @Transactional(readOnly = true)
    public Map<SignedDocument, Integer> sizes(OpenDraft draft) {
        var sizes = new EnumMap<SignedDocument, Integer>(SignedDocument.class);
        store.documents(draft.draft().id()).forEach((kind, it) -> sizes.put(kind, it.length));
        return sizes;
    }

    /// Takes a signature of whoever sends the application: over its list, the readable application,
    /// the data or a file; which one it is, is found out.
    ///
    /// @param file as it was received
    /// @throws NotFound when the draft is not the citizen's or was never frozen
    /// @throws Conflict when the draft has changed since it was frozen, or another person has
    ///     frozen it
    public SignOutcome sign(CaseOwner owner, SubmissionId id, byte[] file) {
        var draft = drafts.find(owner.id(), id);
        var frozen = store.find(id).orElseThrow(() -> new NotFound("frozen application"));
        if (!frozen.fits(draft, owner.by())) {
            throw new Conflict("the draft has changed since it was frozen");
        }
        return signers.sign(owner, draft, frozen, file);
    }

    /// Takes back what was signed.
    ///
    /// @throws NotFound when the draft is not the citizen's
    @Transactional
    public void takeBack(CaseOwner owner, SubmissionId id) {
        drafts.find(owner.id(), id);
        kept.forget(id.value());
    }
}
