package okno.platform.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import okno.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where modules leave work that may be slow or fail. A job is a row written in the caller's
/// transaction: it exists
/// exactly when the caller's change does, and survives the death of the process.
@Service
public class JobQueue {
    private final JobStore store;
    private final JobAlarm alarm;
    private final Clock clock;

    JobQueue(JobStore store, JobAlarm alarm, Clock clock) {
        this.store = store;
        this.alarm = alarm;
        this.clock = clock;
    }

    /// Work to be done as soon as the transaction has committed.
    ///
    /// @param payload anything JSON can hold, without personal data: ids and facts
    public UUID add(String kind, String subject, Object payload) {
        return add(kind, subject, payload, clock.instant());
    }

    /// Work to be done not before `runAt`.
    public UUID add(String kind, String subject, Object payload, Instant runAt) {
        var id = Ids.next(clock);
        store.insert(id, kind, subject, payload, runAt);
        wake();
        return id;
    }

    /// Work that carries a secret to a person (a code, a link): sealed in the table, dropped undone
    /// after `expiresAt`.
    public UUID addSecret(String kind, String subject, Object payload, Instant expiresAt) {
        var id = Ids.next(clock);
        store.insertSealed(id, kind, subject, payload, expiresAt);
        wake();
        return id;
    }

    /// Has the workers of this node look for work as soon as the transaction has committed.
    public void wake() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            alarm.ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        alarm.ring();
                    }
                });
    }
}
