package okno.submissions.signing;

import java.util.Map;
import okno.accounts.certificates.Certificates;
import okno.accounts.certificates.SeenCertificate;
import okno.accounts.representation.CaseOwner;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.signatures.Verification;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.evidence.KeptSignatures;
import okno.submissions.OpenDraft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down signatures that were verified, with the deed.
@Component
class Keeping {
    private final KeptSignatures kept;
    private final Certificates certificates;
    private final Audit audit;

    Keeping(KeptSignatures kept, Certificates certificates, Audit audit) {
        this.certificates = certificates;
        this.kept = kept;
        this.audit = audit;
    }

    /// Keeps a signature.
    ///
    /// @param certificate of the signer
    /// @param file as it was received
    /// @return false when its owner forbade the certificate; then nothing is kept
    @Transactional
    public boolean keep(
            CaseOwner owner,
            OpenDraft draft,
            SeenCertificate certificate,
            Found found,
            byte[] file) {
        if (!certificates.use(owner.by(), certificate, "submission")) {
            return false;
        }
        var id = draft.draft().id();
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
        audit.record(
                Actor.system("signatures"),
                "submission.signature-checked",
                "submission",
                one.subject().toString(),
                Map.of("verdict", verification.outcome().name()));
    }

    byte[] file(KeptSignature one) {
        return kept.file(one.subject(), one.id());
    }
}
