package okno.accounts.identity;

import java.util.List;
import okno.accounts.CitizenId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where the data of a person came from and what they were before.
@Service
public class RecordOrigins {
    private static final int MOST_NAMES = 20;

    private final OriginStore store;

    RecordOrigins(OriginStore store) {
        this.store = store;
    }

    /// Where name, birth date and СНИЛС came from.
    @Transactional(readOnly = true)
    public RecordSources sources(CitizenId id) {
        return store.sources(id);
    }

    /// Notes that an operator saw the documents that name, birth, СНИЛС and passport stand in: what
    /// was the person's word is theirs from now on.
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(CitizenId id) {
        store.setAll(id, Source.OPERATOR);
    }

    /// Notes that a certificate names the person and the СНИЛС; what an operator has seen
    /// stays his.
    @Transactional(propagation = Propagation.MANDATORY)
    public void certified(CitizenId id) {
        store.setCertified(id);
    }

    /// Names the person had before, the last one first.
    @Transactional(readOnly = true)
    public List<FormerName> formerNames(CitizenId id) {
        return store.formerNames(id, MOST_NAMES);
    }
}
