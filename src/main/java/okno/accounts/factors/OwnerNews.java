package okno.accounts.factors;

import java.time.Clock;
import java.util.Map;
import okno.accounts.events.AccountNews;
import okno.accounts.events.StaffNews;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the owner of an account what happened to it, in the transaction of the deed: citizens and
/// staff by the same words.
@Component
public class OwnerNews {
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnerNews(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// Tells it.
    ///
    /// @param facts words for the texts, nothing personal
    public void tell(Holder holder, AccountNews.Kind kind, Map<String, String> facts) {
        var id = Ids.next(clock);
        events.publishEvent(
                switch (holder) {
                    case Holder.OfCitizen(var citizen) -> new AccountNews(id, citizen, kind, facts);
                    case Holder.OfStaff(var staff) -> new StaffNews(id, staff, kind, facts);
                });
    }
}
