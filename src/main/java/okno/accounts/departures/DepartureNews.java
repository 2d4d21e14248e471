package okno.accounts.departures;

import java.time.Clock;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Records what becomes of a wish to leave, and tells its owner.
@Component
class DepartureNews {
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DepartureNews(Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void record(CitizenId citizen, String deed) {
        var actor = Actor.citizen(citizen.value());
        audit.record(actor, deed, "citizen", citizen.toString(), Map.of());
    }

    void tell(CitizenId citizen, AccountNews.Kind kind) {
        events.publishEvent(new AccountNews(Ids.next(clock), citizen, kind, Map.of()));
    }
}
