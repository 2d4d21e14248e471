package okno.payments.refunds;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a gateway is told of a refund, and when it is told again.
@Service
class MoneyOrders {
    private final RefundStore store;
    private final MoneyStore money;
    private final Clock clock;

    MoneyOrders(RefundStore store, MoneyStore money, Clock clock) {
        this.store = store;
        this.money = money;
        this.clock = clock;
    }

    /// What the gateway calls the payment.
    @Transactional
    public String payment(Refund refund) {
        var reference = money.lock(refund.payment()).orElseThrow().reference();
        return reference.substring(reference.indexOf(':') + 1);
    }

    /// It is asked again at a time.
    @Transactional
    public void later(UUID id, Optional<String> external, Instant at) {
        var refund = store.lock(id).orElseThrow(() -> new NotFound("refund"));
        if (refund.state().open()) {
            store.update(refund.knownAs(external).asking(at), clock.instant());
        }
    }
}
