package okno.payments;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import okno.accounts.events.AccountNews;
import okno.payments.ChargeChanged.What;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What payers are told of their charges. It names no charge: who has the account open sees which.
@Component
class PayerNews {
    private final PayerAccounts accounts;
    private final ChargeStore charges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PayerNews(
            PayerAccounts accounts,
            ChargeStore charges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.charges = charges;
        this.events = events;
        this.clock = clock;
    }

    /// A charge was annulled that somebody had paid: the body has to give it back.
    @EventListener
    void on(ChargeChanged change) {
        if (change.what() == What.ANNULLED
                && charges.find(change.charge())
                        .filter(it -> !it.money().paid().isZero())
                        .isPresent()) {
            tell(change.charge(), AccountNews.Kind.CHARGE_PAID_IN_VAIN);
        }
    }

    /// Tells everybody to whom the charge is shown.
    void tell(UUID charge, AccountNews.Kind kind) {
        for (var account : accounts.of(charge)) {
            events.publishEvent(new AccountNews(Ids.next(clock), account, kind, Map.of()));
        }
    }
}
