package okno.notifications;

import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import org.springframework.stereotype.Component;

/// Forgets what a person was told. Jobs that would tell him more find nobody and end.
@Component
class NoticesEraser implements DataEraser {
    private final NoticeStore store;
    private final Bounces bounces;

    NoticesEraser(NoticeStore store, Bounces bounces) {
        this.store = store;
        this.bounces = bounces;
    }

    @Override
    public void erase(CitizenId citizen) {
        store.deleteAll(citizen);
        bounces.forget(citizen);
    }
}
