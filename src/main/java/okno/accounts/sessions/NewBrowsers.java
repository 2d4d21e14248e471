package okno.accounts.sessions;

import java.time.Clock;
import java.util.Map;
import okno.accounts.events.AccountNews;
import okno.accounts.events.StaffNews;
import okno.accounts.factors.Holder;
import okno.accounts.factors.OwnerNews;
import okno.accounts.signin.KnownDevices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells the owner of an account when somebody signs in from a browser that never did before. The
/// first sign-in of all is his own and is not news. Once access was recovered or lost factors were
/// taken off, every browser is new: one that knew what was lost may not be his.
@Service
public class NewBrowsers {
    private final ArrivalStore store;
    private final KnownDevices devices;
    private final OwnerNews news;
    private final Clock clock;

    NewBrowsers(ArrivalStore store, KnownDevices devices, OwnerNews news, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.news = news;
        this.clock = clock;
    }

    /// Notes a sign-in.
    ///
    /// @param device what the browser holds from an earlier sign-in, or an empty text
    /// @return by what the browser is to know the account next time
    @Transactional
    public String arrive(Holder holder, String device) {
        var arrival = store.arrive(holder, clock.instant());
        var mark = holder.kind() + " " + holder.value() + " " + arrival.epoch();
        if (!arrival.first() && !devices.recognises(device, mark)) {
            news.tell(holder, AccountNews.Kind.NEW_SIGN_IN, Map.of());
        }
        return mark;
    }

    @EventListener
    void hear(AccountNews told) {
        forget(Holder.of(told.citizen()), told.kind());
    }

    @EventListener
    void hear(StaffNews told) {
        forget(Holder.of(told.staff()), told.kind());
    }

    private void forget(Holder holder, AccountNews.Kind kind) {
        if (kind == AccountNews.Kind.RECOVERED || kind == AccountNews.Kind.FACTORS_TAKEN_OFF) {
            store.forget(holder);
        }
    }
}
