package okno.accounts.representation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Records what becomes of a representation and tells both people, in the caller's transaction.
@Component
class RepresentationTrail {
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RepresentationTrail(Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void record(Representation one, String action, Actor by) {
        var facts = new HashMap<String, String>();
        facts.put("ground", one.ground().kind().text());
        facts.put("representative", one.representative().toString());
        one.principal().ifPresent(id -> facts.put("principal", id.toString()));
        audit.record(by, action, "representation", one.id().toString(), facts);
    }

    /// @param state `granted`, `ended`, `expired` or `refused`
    void tellRepresentative(Representation one, String state) {
        tell(one.representative(), AccountNews.Kind.REPRESENTATION_CHANGED, state);
    }

    /// Does nothing for a ward, who cannot be told.
    void tellPrincipal(Representation one, String state) {
        one.principal().ifPresent(id -> tell(id, AccountNews.Kind.REPRESENTATIVE_CHANGED, state));
    }

    private void tell(CitizenId citizen, AccountNews.Kind kind, String state) {
        events.publishEvent(
                new AccountNews(Ids.next(clock), citizen, kind, Map.of("state", state)));
    }
}
