package okno.consulting;

import okno.accounts.events.CasesPassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hands what one row of a person asked on to the other, in the transaction that joins them.
@Component
class PassedInquiries {
    private final InquiryStore store;

    PassedInquiries(InquiryStore store) {
        this.store = store;
    }

    @EventListener
    void on(CasesPassed passed) {
        store.pass(passed.from(), passed.to());
    }
}
