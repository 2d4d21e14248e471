package okno.accounts.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.audit.Actor;
import okno.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How people want to get the code that confirms their identity.
@Service
public class ActivationWays {
    private final PersonalStore store;
    private final Audit audit;
    private final Clock clock;

    ActivationWays(PersonalStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// The way a person chose; empty as long as he did not.
    @Transactional(readOnly = true)
    public Optional<Means> of(CitizenId id) {
        return store.activationWay(id);
    }

    /// Keeps another choice.
    @Transactional
    public void choose(CitizenId id, Means way, Actor by) {
        store.keepActivationWay(id, way, clock.instant());
        var facts = Map.of("way", way.text());
        audit.record(by, "accounts.activation-way-chosen", "citizen", id.toString(), facts);
    }
}
