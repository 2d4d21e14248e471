package okno.payments;

import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import org.springframework.stereotype.Component;

/// Forgets by which documents a person looked for charges, and which account they belonged to. What
/// is owed to a body and what was paid stays with the body (Budget Code, article 160.1).
@Component
class ChargesEraser implements DataEraser {
    private final ChargeStore charges;
    private final PayerDocumentStore documents;

    ChargesEraser(ChargeStore charges, PayerDocumentStore documents) {
        this.charges = charges;
        this.documents = documents;
    }

    @Override
    public void erase(CitizenId citizen) {
        documents.forget(citizen);
        charges.forget(citizen);
    }
}
