package okno.submissions.signing;

import java.util.Map;
import okno.accounts.certificates.Certificates;
import okno.accounts.certificates.SeenCertificate;
import okno.accounts.representation.CaseOwner;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.signatures.Verification;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.evidence.KeptSignatures;
import okno.submissions.Drafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down signatures that were verified, with the deed.
@Component
class Keeping {
    private final Drafts drafts;
    private final SigningStore store;
    private final KeptSignatures kept;
    private final Certificates certificates;
    private final Audit audit;

    Keeping(
            Drafts drafts,
            SigningStore store,
            KeptSignatures kept,
            Certificates certificates,
            Audit audit) {
        this.drafts = drafts;
        this.store = store;
        this.certificates = certificates;
        this.kept = kept;
        this.audit = audit;
    }

    /// Keeps a signature, unless what it was verified against has been frozen anew meanwhile.
    ///
    /// @param frozen what it was verified against
    /// @param certificate of the signer
    /// @param file as it was received
    /// @return false when its owner forbade the certificate; then nothing is kept
    /// @throws NotFound when the draft was sent or thrown away meanwhile
    /// @throws Conflict when it was changed meanwhile
    @Transactional
    public boolean keep(
            CaseOwner owner,
            FrozenApplication frozen,
            SeenCertificate certificate,
            Found found,
            byte[] file) {
        var id = frozen.subject();
        var draft = drafts.lock(owner.id(), id);
        if (store.find(id).filter(frozen::equals).isEmpty() || !frozen.fits(draft, owner.by())) {
            throw new Conflict("the draft has changed since it was frozen");
        }
        if (!certificates.use(owner.by(), certificate, "submission")) {
            return false;
        }
        kept.keep(id.value(), found.about(), file, found.verification());
        audit.record(
                owner.actor(),
                "submission.signed",
                "submission",
                id.toString(),
                Map.of("verdict", found.verification().outcome().name()));
        return true;
    }

    /// Writes down that a signature is not undecided any more.
    @Transactional
    public void decide(KeptSignature one, Verification verification) {
        kept.decide(one, verification);
        record(one, verification);
    }

    /// Records that a signature was looked at again.
    void record(KeptSignature one, Verification verification) {
        audit.record(
                Actor.system("signatures"),
                "submission.signature-checked",
                "submission",
                one.subject().toString(),
                Map.of("verdict", verification.outcome().name()));
    }
}
