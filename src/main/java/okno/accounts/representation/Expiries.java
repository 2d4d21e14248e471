package okno.accounts.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.audit.Actor;
import okno.platform.sql.Where;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells both people, once, that a child has come of age or a power of attorney has run out. The
/// right itself ends by its date, whether anybody was told or not.
@Component
class Expiries {
    private static final int AT_ONCE = 500;
    private static final Actor ACTOR = Actor.system("accounts");

    private final ExpiryStore expiries;
    private final RepresentationStore store;
    private final RepresentationTrail trail;
    private final Clock clock;

    Expiries(
            ExpiryStore expiries,
            RepresentationStore store,
            RepresentationTrail trail,
            Clock clock) {
        this.expiries = expiries;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is left over waits for the next time.
    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void tell() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Representations.ZONE);
        var ended = expiries.take(today, now, AT_ONCE);
        if (ended.isEmpty()) {
            return;
        }
        var where = new Where().and("r.id = any(:ids)", "ids", ended.toArray(UUID[]::new));
        for (var one : store.find(where, today, AT_ONCE)) {
            trail.record(one, "representation.expired", ACTOR);
            trail.tellRepresentative(one, "expired");
            trail.tellPrincipal(one, "expired");
        }
    }
}
