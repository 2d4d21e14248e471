package okno.payments.checkouts;

import okno.accounts.CitizenId;
import okno.accounts.events.CasesPassed;
import okno.accounts.ports.DataEraser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Checkouts follow the charges they are of to another account, and forget an account that is
/// deleted. What was paid stays with the body.
@Component
class CheckoutOwners implements DataEraser {
    private final CheckoutStore store;

    CheckoutOwners(CheckoutStore store) {
        this.store = store;
    }

    @Override
    public void erase(CitizenId citizen) {
        store.forget(citizen);
    }

    @EventListener
    void on(CasesPassed passed) {
        store.pass(passed.from(), passed.to());
    }
}
