package okno.accounts.departures;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.registration.Consents;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import okno.platform.jobs.JobQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases a person who did not change his mind: in every module or, if one of them fails, in none,
/// and then again.
@Component
class ErasureHandler implements JobHandler {
    static final String KIND = "accounts.erasure";

    /// What was under way when the person was erased is through by then.
    private static final Duration AFTERMATH = Duration.ofHours(1);

    private final DepartureStore store;
    private final DepartureSettings settings;
    private final Leave leave;
    private final Consents consents;
    private final JobQueue jobs;
    private final Clock clock;

    ErasureHandler(
            DepartureStore store,
            DepartureSettings settings,
            Leave leave,
            Consents consents,
            JobQueue jobs,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.leave = leave;
        this.consents = consents;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void run(Job job) {
        var citizen = CitizenId.of(job.subject());
        var now = clock.instant();
        if (store.take(citizen, now)) {
            consents.end(citizen, now.plus(settings.consentsKept()));
            leave.take(citizen);
            jobs.add(Aftermath.KIND, job.subject(), Map.of(), now.plus(AFTERMATH));
        }
    }
}
