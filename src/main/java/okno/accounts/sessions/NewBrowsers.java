package okno.accounts.sessions;

import java.time.Clock;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.accounts.signin.KnownDevices;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells the owner of an account when somebody signs in from a browser that never did before. The
/// first sign-in of all is his own and is not news. Once access was recovered, every browser is
/// new: one that knew the lost password may not be his.
@Service
public class NewBrowsers {
    private final ArrivalStore store;
    private final KnownDevices devices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewBrowsers(
            ArrivalStore store,
            KnownDevices devices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.devices = devices;
        this.events = events;
        this.clock = clock;
    }

    /// Notes a sign-in.
    ///
    /// @param device what the browser holds from an earlier sign-in, or an empty text
    /// @return by what the browser is to know the account next time
    @Transactional
    public String arrive(CitizenId id, String device) {
        var arrival = store.arrive(id, clock.instant());
        var mark = "citizen " + id + " " + arrival.epoch();
        if (!arrival.first() && !devices.recognises(device, mark)) {
            events.publishEvent(
                    new AccountNews(Ids.next(clock), id, AccountNews.Kind.NEW_SIGN_IN, Map.of()));
        }
        return mark;
    }

    @EventListener
    void hear(AccountNews news) {
        if (news.kind() == AccountNews.Kind.RECOVERED) {
            store.forget(news.citizen());
        }
    }
}
