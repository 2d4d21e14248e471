package okno.accounts.signin;

import java.time.Clock;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Records every change of a citizen's password and tells the owner, in the transaction of the
/// change.
@Component
class PasswordNews {
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordNews(Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void tell(CitizenId id, AccountNews.Kind kind, Map<String, String> facts) {
        var deed = "accounts." + AccountNews.word(kind);
        audit.record(Actor.citizen(id.value()), deed, "citizen", id.toString(), facts);
        events.publishEvent(new AccountNews(Ids.next(clock), id, kind, Map.of()));
    }
}
