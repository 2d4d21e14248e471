package okno.payments.checkouts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;
import okno.payments.Allocation;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.Payments;
import okno.payments.ReceivedPayment;
import okno.payments.gateway.GatewayPayment;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what a gateway says of a checkout, and says what is to be done there next. The same
/// news twice, or older news after newer ones, change nothing more.
@Service
class Settling {
    private static final Actor ACTOR = Actor.system("payments");

    private final CheckoutStore store;
    private final CheckoutItemStore items;
    private final CheckoutTrail trail;
    private final Charges charges;
    private final Payments payments;
    private final Clock clock;

    Settling(
            CheckoutStore store,
            CheckoutItemStore items,
            CheckoutTrail trail,
            Charges charges,
            Payments payments,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.trail = trail;
        this.charges = charges;
        this.payments = payments;
        this.clock = clock;
    }

    /// What is to be done at the gateway.
    enum Next {
        NOTHING,
        /// Take the money that is held.
        CAPTURE,
        /// Let it go.
        LET_GO
    }

    /// Writes down how a payment stands.
    @Transactional
    public Next apply(UUID id, GatewayPayment news) {
        var checkout = lock(id);
        if (!checkout.external().orElse(news.id()).equals(news.id())) {
            throw new IllegalStateException("a payment of another checkout");
        }
        var known = checkout.known(news);
        return switch (news.state()) {
            case PENDING -> pending(known);
            case WAITING_FOR_CAPTURE -> held(known, news);
            case SUCCEEDED -> taken(known, news);
            case CANCELED -> canceled(known, news);
        };
    }

    /// The gateway will not have it, or did not answer while the payer might have waited.
    @Transactional
    public void close(UUID id, CheckoutState end, String reason) {
        var checkout = lock(id);
        if (checkout.state() == CheckoutState.CREATED) {
            close(checkout, end, reason);
        }
    }

    /// It could not be asked, or has not done what it was asked for.
    ///
    /// @param least how long it wants to be left alone
    @Transactional
    public void later(UUID id, Duration least) {
        var checkout = lock(id);
        if (checkout.askAt().isPresent()) {
            var at = Pauses.next(checkout.state(), checkout.asked(), now());
            var soonest = now().plus(least);
            var next = at.isBefore(soonest) ? soonest : at;
            store.update(checkout.asking(Optional.of(next), checkout.asked() + 1), now());
        }
    }

    private Next pending(Checkout checkout) {
        var state = checkout.state();
        if (state == CheckoutState.CREATED) {
            var pending = checkout.to(CheckoutState.PENDING);
            store.update(asking(pending), now());
            trail.record(pending, ACTOR);
        } else if (state == CheckoutState.PENDING || state.closed()) {
            store.update(asking(checkout), now());
        }
        return Next.NOTHING;
    }

    /// The last moment at which nobody's money has moved: a charge that was annulled, corrected or
    /// paid otherwise meanwhile is not paid.
    private Next held(Checkout checkout, GatewayPayment news) {
        if (checkout.state() == CheckoutState.SUCCEEDED) {
            return Next.NOTHING;
        }
        if (checkout.state().closed()) {
            store.update(asking(checkout), now());
            return Next.LET_GO;
        }
        var waiting =
                checkout.state() == CheckoutState.WAITING_FOR_CAPTURE
                        ? checkout
                        : checkout.to(CheckoutState.WAITING_FOR_CAPTURE);
        if (waiting.reason().isPresent() || !stands(checkout, news)) {
            store.update(asking(waiting.because("changed")), now());
            return Next.LET_GO;
        }
        store.update(asking(waiting), now());
        return Next.CAPTURE;
    }

    private boolean stands(Checkout checkout, GatewayPayment news) {
        var content = hold(checkout);
        return news.amount().equals(checkout.total())
                && content.stream()
                        .allMatch(
                                item ->
                                        charges.get(item.charge())
                                                .toPay(checkout.pricedOn())
                                                .equals(item.amount()));
    }

    /// The money is here, whatever was thought of it before.
    private Next taken(Checkout checkout, GatewayPayment news) {
        if (checkout.state() == CheckoutState.SUCCEEDED) {
            return Next.NOTHING;
        }
        var money =
                payments.receive(
                                new ReceivedPayment(
                                        ReceivedPayment.Source.GATEWAY,
                                        trail.gateway() + ":" + news.id(),
                                        news.amount(),
                                        checkout.pricedOn(),
                                        Optional.empty()),
                                ACTOR)
                        .payment()
                        .id();
        allocate(money, checkout, news.amount().value());
        var paid = checkout.to(CheckoutState.SUCCEEDED).paidBy(money);
        store.update(paid.asking(Optional.empty(), 0), now());
        items.release(checkout.id());
        trail.record(paid, ACTOR);
        return Next.NOTHING;
    }

    /// What a charge does not need any more stays free, to be given back.
    private void allocate(UUID money, Checkout checkout, long received) {
        long free = received;
        for (var item : hold(checkout)) {
            var owed = charges.get(item.charge()).toPay(checkout.pricedOn()).value();
            long part = Math.min(free, Math.min(owed, item.amount().value()));
            if (part > 0) {
                var kopecks = new Kopecks(part);
                payments.allocate(money, item.charge(), kopecks, Allocation.Cause.CHECKOUT, ACTOR);
                free -= part;
            }
        }
    }

    /// What a basket is of; its charges stay as they are until the end of the transaction.
    private List<Checkout.Item> hold(Checkout checkout) {
        var content = items.of(checkout.id());
        items.lockCharges(content.stream().map(Checkout.Item::charge).toList());
        return content;
    }

    private Next canceled(Checkout checkout, GatewayPayment news) {
        if (checkout.state().closed()) {
            store.update(checkout.asking(Optional.empty(), 0), now());
            return Next.NOTHING;
        }
        var reason = news.reason().orElse("");
        boolean late = reason.startsWith("expired");
        close(
                checkout,
                late ? CheckoutState.EXPIRED : CheckoutState.CANCELED,
                checkout.reason().orElse(late ? "late" : "gateway"));
        return Next.NOTHING;
    }

    private void close(Checkout checkout, CheckoutState end, String reason) {
        var closed = checkout.closed(end, reason).asking(Optional.empty(), 0);
        store.update(closed, now());
        items.release(checkout.id());
        trail.record(closed, ACTOR);
    }

    private Checkout asking(Checkout checkout) {
        var at = Pauses.next(checkout.state(), checkout.asked(), now());
        return checkout.asking(Optional.of(at), checkout.asked() + 1);
    }

    private Checkout lock(UUID id) {
        return store.lock(id).orElseThrow(() -> new NotFound("checkout"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
