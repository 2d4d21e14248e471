package okno.accounts.departures;

import java.time.Clock;
import okno.accounts.CitizenId;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases a person who did not change his mind: in every module or, if one of them fails, in none.
/// Says farewell first, while it is known where to.
@Component
class ErasureHandler implements JobHandler {
    static final String KIND = "accounts.erasure";

    private final DepartureStore store;
    private final Farewell farewell;
    private final Leave leave;
    private final Clock clock;

    ErasureHandler(DepartureStore store, Farewell farewell, Leave leave, Clock clock) {
        this.store = store;
        this.farewell = farewell;
        this.leave = leave;
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
        if (store.take(citizen, clock.instant())) {
            farewell.say(citizen);
            leave.take(citizen);
        }
    }
}
