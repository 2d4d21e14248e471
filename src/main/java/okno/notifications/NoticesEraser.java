package okno.notifications;

import okno.accounts.CitizenId;
import okno.accounts.ports.DataEraser;
import okno.notifications.deliveries.NoticeChoices;
import org.springframework.stereotype.Component;

/// Forgets what a person was told. Jobs that would tell him more find nobody and end.
@Component
class NoticesEraser implements DataEraser {
    private final NoticeStore store;
    private final Bounces bounces;
    private final NoticeChoices choices;

    NoticesEraser(NoticeStore store, Bounces bounces, NoticeChoices choices) {
        this.choices = choices;
        this.store = store;
        this.bounces = bounces;
    }

    @Override
    public void erase(CitizenId citizen) {
        store.deleteAll(citizen);
        bounces.forget(citizen);
        choices.forget(citizen);
    }
}
