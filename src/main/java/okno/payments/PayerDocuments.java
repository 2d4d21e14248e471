package okno.payments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.audit.Audit;
import okno.identifiers.PayerIdentifier;
import okno.platform.Forbidden;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The documents by which a person looks for charges: licences to drive, certificates of vehicles,
/// ИНН.
@Service
public class PayerDocuments {
    private final PayerDocumentStore store;
    private final PayerMarks marks;
    private final ChargeColumns columns;
    private final Throttle throttle;
    private final Audit audit;
    private final Clock clock;

    PayerDocuments(
            PayerDocumentStore store,
            PayerMarks marks,
            ChargeColumns columns,
            Throttle throttle,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.marks = marks;
        this.columns = columns;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of a document that a person named.
    public enum Added {
        DONE,
        KNOWN,
        TOO_MANY
    }

    /// Whether charges are looked for by documents of this person: his identity is confirmed.
    @Transactional(readOnly = true)
    public boolean open(CitizenId citizen) {
        return marks.known(citizen);
    }

    /// Those he named.
    @Transactional(readOnly = true)
    public List<PayerDocument> of(CitizenId citizen) {
        return store.of(citizen);
    }

    /// Looks for charges by a document from now on.
    ///
    /// @param identifier made of the document
    /// @throws Forbidden if the identity of the person is not confirmed
    /// @throws okno.platform.TooManyRequests if he goes through numbers
    @Transactional
    public Added add(
            CaseOwner owner,
            PayerIdentifier.Document kind,
            String number,
            PayerIdentifier identifier) {
        if (!marks.known(owner.id())) {
            throw new Forbidden("the identity is not confirmed");
        }
        throttle.enter(ThrottleScope.PAYER_DOCUMENT, owner.id().toString());
        if (store.of(owner.id()).size() >= PayerDocumentStore.MOST) {
            return Added.TOO_MANY;
        }
        var document = new PayerDocument(Ids.next(clock), kind, number);
        var mark = columns.mark(identifier);
        if (!store.insert(owner.id(), document, mark, clock.instant())) {
            return Added.KNOWN;
        }
        record(owner, "payments.document-added", document.id());
        return Added.DONE;
    }

    /// Looks for charges by a document no more.
    ///
    /// @throws NotFound if it is not his
    @Transactional
    public void remove(CaseOwner owner, UUID id) {
        if (!store.delete(owner.id(), id)) {
            throw new NotFound("document");
        }
        record(owner, "payments.document-removed", id);
    }

    private void record(CaseOwner owner, String deed, UUID document) {
        audit.record(owner.actor(), deed, "payer-document", document.toString(), Map.of());
    }
}
