package okno.accounts.recovery;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.platform.Ids;
import okno.platform.jobs.JobQueue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes that somebody wants a new password and leaves the rest to a job.
@Component
class RecoveryOrders {
    private static final int SWEPT_AT_ONCE = 10_000;

    private final RecoveryStore store;
    private final JobQueue jobs;
    private final Clock clock;

    RecoveryOrders(RecoveryStore store, JobQueue jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Places an order for whoever has this login.
    ///
    /// @param browser by what a browser that knows the login is counted, or an empty text
    @Transactional
    public UUID place(String login, String browser) {
        var id = Ids.next(clock);
        var until = clock.instant().plus(Way.CONTACT.life());
        store.insertOrder(id, until);
        var order = new RecoveryHandler.Order(id, login, browser);
        jobs.addSecret(RecoveryHandler.KIND, id.toString(), order, until);
        return id;
    }

    /// Drops what nobody can use any more.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void sweep() {
        store.sweep(SWEPT_AT_ONCE);
    }
}
