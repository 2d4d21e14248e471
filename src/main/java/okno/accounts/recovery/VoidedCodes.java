package okno.accounts.recovery;

import okno.accounts.events.AccountNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever knows the password needs no code: when it is changed, codes that wait become void.
@Component
class VoidedCodes {
    private final RecoveryStore store;

    VoidedCodes(RecoveryStore store) {
        this.store = store;
    }

    @EventListener
    void hear(AccountNews news) {
        if (news.kind() == AccountNews.Kind.PASSWORD_CHANGED) {
            store.voidAll(news.citizen());
        }
    }
}
