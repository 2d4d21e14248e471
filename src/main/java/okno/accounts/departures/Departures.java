package okno.accounts.departures;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.accounts.signin.OpenSessions;
import okno.audit.Actor;
import okno.platform.jobs.JobQueue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person can do to leave the portal: ask that the account be deleted, and change his mind.
@Service
@EnableConfigurationProperties(DepartureSettings.class)
public class Departures {
    private final DepartureStore store;
    private final DepartureSettings settings;
    private final DepartureNews news;
    private final OpenSessions sessions;
    private final JobQueue jobs;
    private final Clock clock;

    Departures(
            DepartureStore store,
            DepartureSettings settings,
            DepartureNews news,
            OpenSessions sessions,
            JobQueue jobs,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.news = news;
        this.sessions = sessions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// How long a person may change his mind, in days.
    public long daysOfGrace() {
        return settings.grace().toDays();
    }

    /// How long consents are kept as proof after the erasure, in days.
    public long daysOfConsents() {
        return settings.consentsKept().toDays();
    }

    /// The wish of a citizen to leave, if he has one.
    @Transactional(readOnly = true)
    public Optional<Departure> of(CitizenId citizen) {
        return store.find(citizen);
    }

    /// Asks that the account be deleted: it is signed out everywhere, and erased when the time to
    /// change one's mind is over. Asked again, only the sessions end.
    @Transactional
    public void ask(CitizenId citizen) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var departure = new Departure(now, now.plus(settings.grace()));
        sessions.endAll(Actor.citizen(citizen.value()), citizen.toString());
        if (!store.insert(citizen, departure)) {
            return;
        }
        var subject = citizen.toString();
        var reminded = departure.dueAt().minus(settings.reminder());
        jobs.add(DepartureReminder.KIND, subject, Map.of(), reminded);
        jobs.add(ErasureHandler.KIND, subject, Map.of(), departure.dueAt());
        news.record(citizen, "accounts.departure-asked");
        news.tell(citizen, AccountNews.Kind.DEPARTURE_ASKED);
    }

    /// Changes the mind of who asked; nothing happens to who did not.
    @Transactional
    public void stay(CitizenId citizen) {
        if (store.delete(citizen)) {
            news.record(citizen, "accounts.departure-cancelled");
            news.tell(citizen, AccountNews.Kind.DEPARTURE_CANCELLED);
        }
    }
}
