package okno.payments.checkouts;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import okno.payments.checkouts.Settling.Next;
import okno.payments.gateway.GatewayAnswer;
import okno.payments.gateway.GatewayAnswer.Done;
import okno.payments.gateway.GatewayAnswer.Refused;
import okno.payments.gateway.GatewayAnswer.TryAgain;
import okno.payments.gateway.GatewayAnswer.Unknown;
import okno.payments.gateway.GatewayPayment;
import okno.payments.gateway.PaymentGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Gets a checkout on by asking its gateway, outside of any transaction. May be called at any time,
/// by several at once, and after a death at any point: each command has one key.
@Service
public class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final int STEPS = 3;

    /// How long a gateway may take to learn of a payment: longer, and the payer is gone. Much less
    /// than the day for which it remembers the key.
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final CheckoutStore store;
    private final Settling settling;
    private final PaymentGateway gateway;
    private final Orders orders;
    private final Clock clock;

    Progress(
            CheckoutStore store,
            Settling settling,
            PaymentGateway gateway,
            Orders orders,
            Clock clock) {
        this.store = store;
        this.settling = settling;
        this.gateway = gateway;
        this.orders = orders;
        this.clock = clock;
    }

    /// Whether a gateway is there to pay by.
    public boolean available() {
        return gateway.open();
    }

    /// Does what can be done now.
    public void advance(UUID id) {
        var checkout = store.find(id);
        if (checkout.isPresent()) {
            ask(checkout.get());
        }
    }

    private void ask(Checkout checkout) {
        if (checkout.external().isPresent()) {
            follow(checkout, gateway.find(checkout.external().get()), STEPS);
        } else if (!checkout.state().closed()) {
            create(checkout);
        }
    }

    private void create(Checkout checkout) {
        if (clock.instant().isAfter(checkout.createdAt().plus(PATIENCE))) {
            settling.close(checkout.id(), CheckoutState.EXPIRED, "silent");
            return;
        }
        var answer = gateway.create(orders.of(checkout), checkout.id().toString());
        if (answer instanceof Refused<GatewayPayment>(var code, _)) {
            LOG.warn("the gateway refused checkout {}: {}", checkout.id(), code);
            settling.close(checkout.id(), CheckoutState.CANCELED, "refused");
            return;
        }
        follow(checkout, answer, STEPS);
    }

    /// @param steps how many more commands may follow
    private void follow(Checkout checkout, GatewayAnswer<GatewayPayment> answer, int steps) {
        var id = checkout.id();
        switch (answer) {
            case Done<GatewayPayment>(var news) -> {
                var next = settling.apply(id, news);
                if (next != Next.NOTHING && steps > 0) {
                    follow(checkout, command(checkout, news, next), steps - 1);
                }
            }
            case TryAgain<GatewayPayment>(var pause) -> settling.later(id, pause);
            case Unknown<GatewayPayment>() -> settling.later(id, Duration.ZERO);
            case Refused<GatewayPayment>(var code, _) -> {
                LOG.warn("the gateway refused a command for checkout {}: {}", id, code);
                settling.later(id, Duration.ZERO);
            }
        }
    }

    private GatewayAnswer<GatewayPayment> command(
            Checkout checkout, GatewayPayment news, Next next) {
        return next == Next.CAPTURE
                ? gateway.capture(news.id(), checkout.total(), checkout.id() + ":capture")
                : gateway.cancel(news.id(), checkout.id() + ":cancel");
    }
}
