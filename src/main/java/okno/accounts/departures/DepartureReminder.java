package okno.accounts.departures;

import java.time.Clock;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds a person shortly before his account is erased. Who changed his mind, even if he asked
/// once more since, is left in peace by the job of the former wish.
@Component
class DepartureReminder implements JobHandler {
    static final String KIND = "accounts.departure-reminder";

    private final DepartureStore store;
    private final DepartureSettings settings;
    private final DepartureNews news;
    private final Clock clock;

    DepartureReminder(
            DepartureStore store, DepartureSettings settings, DepartureNews news, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.news = news;
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
        var soon = clock.instant().plus(settings.reminder());
        store.find(citizen)
                .filter(departure -> !departure.dueAt().isAfter(soon))
                .ifPresent(_ -> news.tell(citizen, AccountNews.Kind.DEPARTURE_NEAR));
    }
}
