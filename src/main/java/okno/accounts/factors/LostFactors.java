package okno.accounts.factors;

import okno.audit.Actor;
import okno.platform.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Factors that their owner has lost, all of them: somebody who made sure who it is takes them off.
@Service
public class LostFactors {
    private final FactorStore store;
    private final FactorNews news;

    LostFactors(FactorStore store, FactorNews news) {
        this.store = store;
        this.news = news;
    }

    /// Whether there is anything to take off.
    @Transactional(readOnly = true)
    public boolean any(Holder holder) {
        return store.held(holder).inForce();
    }

    /// Takes everything off, records who did and tells the owner.
    ///
    /// @throws Conflict if there is nothing
    @Transactional
    public void takeOff(Holder holder, Actor by) {
        store.lock(holder);
        if (!store.held(holder).inForce()) {
            throw new Conflict("no factor to take off");
        }
        store.deleteAll(holder);
        news.takenOff(holder, by);
    }
}
