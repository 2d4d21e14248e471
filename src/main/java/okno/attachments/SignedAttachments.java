package okno.attachments;

import java.util.Map;
import java.util.Optional;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.signatures.Verification;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.evidence.SignedSubjects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Has signatures of files looked at again, and tells whose file it is and who works on it.
@Component
class SignedAttachments implements SignedSubjects {
    private final FileSignatures signatures;
    private final PortalFileStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    SignedAttachments(
            FileSignatures signatures,
            PortalFileStore store,
            Audit audit,
            ApplicationEventPublisher events) {
        this.signatures = signatures;
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Optional<Verification> again(KeptSignature one) {
        return store.owned(one.subject()).flatMap(_ -> signatures.again(one));
    }

    @Override
    public void decided(KeptSignature one, Verification found) {
        var owned = store.owned(one.subject());
        owned.ifPresent(
                file -> {
                    var verdict = Map.of("verdict", found.outcome().name());
                    audit.record(
                            Actor.system("signatures"),
                            "submission.signature-checked",
                            "submission",
                            file.subject().toString(),
                            verdict);
                    events.publishEvent(
                            new AccountNews(
                                    one.id(),
                                    file.owner(),
                                    AccountNews.Kind.SIGNATURE_CHECKED,
                                    Map.of("signature", found.outcome().word())));
                });
    }
}
