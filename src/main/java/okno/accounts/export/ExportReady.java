package okno.accounts.export;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.platform.Ids;
import okno.platform.jobs.JobQueue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a person have a copy that is whole, for a week.
@Component
class ExportReady {
    private static final Duration LIFE = Duration.ofDays(7);

    private final ExportStore store;
    private final JobQueue jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportReady(ExportStore store, JobQueue jobs, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /// False if the person has left or ordered another one meanwhile: then nobody may have it.
    @Transactional
    public boolean tell(UUID id, CitizenId citizen) {
        var expires = clock.instant().plus(LIFE);
        if (!store.ready(id, expires)) {
            return false;
        }
        jobs.add(ExportErasure.KIND, id.toString(), Map.of(), expires);
        events.publishEvent(
                new AccountNews(Ids.next(clock), citizen, AccountNews.Kind.EXPORT_READY, Map.of()));
        return true;
    }
}
