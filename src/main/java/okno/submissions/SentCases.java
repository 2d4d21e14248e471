package okno.submissions;

import java.util.Collection;
import java.util.Set;
import okno.accounts.CitizenId;
import okno.accounts.ports.CaseHolders;
import org.springframework.stereotype.Component;

/// Tells accounts whose cases lie with a body.
@Component
class SentCases implements CaseHolders {
    private final SubmissionStore store;

    SentCases(SubmissionStore store) {
        this.store = store;
    }

    @Override
    public Set<CitizenId> among(Collection<CitizenId> people) {
        return store.senders(people);
    }
}
