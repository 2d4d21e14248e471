package okno.payments;

import okno.accounts.events.CasesPassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Charges follow the applications of a child to his own account.
@Component
class PassedCharges {
    private final ChargeStore store;

    PassedCharges(ChargeStore store) {
        this.store = store;
    }

    @EventListener
    void on(CasesPassed passed) {
        store.pass(passed.from(), passed.to());
    }
}
