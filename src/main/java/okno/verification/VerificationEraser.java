package okno.verification;

import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import org.springframework.stereotype.Component;

/// Forgets that a person wanted to be confirmed, and every code of his.
@Component
class VerificationEraser implements DataEraser {
    private final Requests requests;
    private final PersonStore store;

    VerificationEraser(Requests requests, PersonStore store) {
        this.requests = requests;
        this.store = store;
    }

    @Override
    public void erase(CitizenId citizen) {
        requests.close(citizen);
        store.erase(citizen);
    }
}
