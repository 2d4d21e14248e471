package okno.payments.checkouts;

import java.util.HashMap;
import java.util.Map;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.payments.gateway.PaymentGateway;
import org.springframework.stereotype.Component;

/// Records what becomes of checkouts.
@Component
class CheckoutTrail {
    private final Audit audit;
    private final PaymentGateway gateway;

    CheckoutTrail(Audit audit, PaymentGateway gateway) {
        this.audit = audit;
        this.gateway = gateway;
    }

    /// Which gateway checkouts go to now.
    String gateway() {
        return gateway.name();
    }

    void record(Checkout checkout, Actor by) {
        record(checkout, by, Map.of());
    }

    void record(Checkout checkout, Actor by, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("kopecks", Long.toString(checkout.total().value()));
        checkout.reason().ifPresent(reason -> facts.put("reason", reason));
        audit.record(
                by,
                "payments.checkout-" + checkout.state().key(),
                "checkout",
                checkout.id().toString(),
                facts);
    }
}
