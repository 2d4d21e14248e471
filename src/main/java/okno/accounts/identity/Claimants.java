package okno.accounts.identity;

import java.util.List;
import okno.accounts.CitizenId;
import okno.identifiers.Snils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells who claims a СНИЛС. For service centres: on pages of citizens nobody learns that.
@Service
public class Claimants {
    private final LadderStore store;

    Claimants(LadderStore store) {
        this.store = store;
    }

    /// The accounts that claim a СНИЛС, those that came first first.
    @Transactional(readOnly = true)
    public List<CitizenId> of(Snils snils) {
        return store.claimants(snils);
    }
}
