package okno.consulting;

import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import org.springframework.stereotype.Component;

/// Forgets what a person asked, and what he was told: advice decides nothing, so no body has to
/// keep it. What was published from it tells nothing of the person and stays.
@Component
class InquiriesEraser implements DataEraser {
    private final InquiryStore store;

    InquiriesEraser(InquiryStore store) {
        this.store = store;
    }

    @Override
    public void erase(CitizenId citizen) {
        store.erase(citizen);
    }
}
