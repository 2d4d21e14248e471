package okno.submissions.signing;

import java.util.Map;
import java.util.Optional;
import okno.accounts.events.AccountNews;
import okno.signatures.SignatureFile;
import okno.signatures.Signatures;
import okno.signatures.Verification;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.evidence.KeptSignatures;
import okno.signatures.evidence.SignedSubjects;
import okno.submissions.SubmissionId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Has signatures under drafts looked at again, and tells whose draft it is: what is undecided when
/// an application leaves goes not with it, so that only drafts have such.
@Component
class SignedDrafts implements SignedSubjects {
    private final SigningStore store;
    private final SignTarget.Finder targets;
    private final KeptSignatures kept;
    private final Signatures signatures;
    private final Keeping keeping;
    private final ApplicationEventPublisher events;

    SignedDrafts(
            SigningStore store,
            SignTarget.Finder targets,
            KeptSignatures kept,
            Signatures signatures,
            Keeping keeping,
            ApplicationEventPublisher events) {
        this.store = store;
        this.targets = targets;
        this.kept = kept;
        this.signatures = signatures;
        this.keeping = keeping;
        this.events = events;
    }

    /// Whose certificate it is, was compared when it came.
    @Override
    public Optional<Verification> again(KeptSignature one) {
        return targets.of(new SubmissionId(one.subject()), one.about())
                .map(
                        target ->
                                signatures.verify(
                                        SignatureFile.of(kept.file(one.subject(), one.id())),
                                        target.content(),
                                        one.receivedAt()));
    }

    @Override
    public void decided(KeptSignature one, Verification found) {
        var owner = store.draftOwner(new SubmissionId(one.subject()));
        owner.ifPresent(
                citizen -> {
                    keeping.record(one, found);
                    events.publishEvent(
                            new AccountNews(
                                    one.id(),
                                    citizen,
                                    AccountNews.Kind.SIGNATURE_CHECKED,
                                    Map.of("signature", found.outcome().word())));
                });
    }
}
