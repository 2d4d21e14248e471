package okno.accounts.departures;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.jobs.JobQueue;
import org.springframework.stereotype.Component;

/// Erases a person or a ward and says that it was done, which is the act of destruction that the
/// law asks for (152-ФЗ, ст. 21, ч. 7): in the record of deeds, and in the journal that outlives
/// the database.
@Component
class Destruction {
    /// What was under way when the person was erased is through by then.
    private static final Duration AFTERMATH = Duration.ofHours(1);

    private final AccountErasureStore store;
    private final Erasure erasure;
    private final Audit audit;
    private final JobQueue jobs;
    private final Clock clock;

    Destruction(
            AccountErasureStore store, Erasure erasure, Audit audit, JobQueue jobs, Clock clock) {
        this.store = store;
        this.erasure = erasure;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Does nothing to who is erased already: several nodes may find the same one.
    void run(CitizenId citizen) {
        if (!store.hold(citizen)) {
            return;
        }
        erasure.run(citizen);
        var subject = citizen.toString();
        audit.record(Actor.system("accounts"), "accounts.erased", "citizen", subject, Map.of());
        jobs.add(ErasureNote.KIND, subject, Map.of());
        jobs.add(Aftermath.KIND, subject, Map.of(), clock.instant().plus(AFTERMATH));
    }
}
