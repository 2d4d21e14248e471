package okno.payments.checkouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.Payments;
import okno.payments.ReceivedPayment;
import okno.payments.checkouts.Checkouts.Outcome;
import okno.payments.gateway.GatewayPayment.State;
import okno.payments.sandbox.Sandbox;
import okno.payments.sandbox.Sandbox.Choice;
import okno.payments.sandbox.SandboxPayment;
import org.springframework.stereotype.Component;

/// What tests of checkouts do at the till: open one, pay at the sandbox, look what came of it.
@Component
public class Till {
    private final Checkouts checkouts;
    private final Progress progress;
    private final Charges charges;
    private final Payments payments;
    private final Sandbox sandbox;

    Till(
            Checkouts checkouts,
            Progress progress,
            Charges charges,
            Payments payments,
            Sandbox sandbox) {
        this.checkouts = checkouts;
        this.progress = progress;
        this.charges = charges;
        this.payments = payments;
        this.sandbox = sandbox;
    }

    Outcome want(UUID form, List<Charge> basket) {
        var total = basket.stream().mapToLong(it -> it.toPay(checkouts.today()).value()).sum();
        var ids = basket.stream().map(Charge::id).toList();
        var wanted = new Checkouts.Wanted(form, ids, new Kopecks(total), Optional.empty());
        return checkouts.open(wanted, Bills.SYSTEM);
    }

    /// Opened, and not yet known to the gateway.
    public Checkout open(Charge... basket) {
        if (want(UUID.randomUUID(), List.of(basket)) instanceof Outcome.Opened(var checkout)) {
            return checkout;
        }
        throw new AssertionError("not opened");
    }

    /// Opened and known to the gateway.
    public Checkout begin(Charge... basket) {
        var checkout = open(basket);
        progress.advance(checkout.id());
        return now(checkout);
    }

    public Checkout now(Checkout checkout) {
        return checkouts.get(checkout.id());
    }

    Charge now(Charge charge) {
        return charges.get(charge.id());
    }

    public void choose(Checkout checkout, Choice choice) {
        sandbox.choose(now(checkout).external().orElseThrow(), choice);
    }

    /// Payments that the gateway knows for a checkout.
    List<SandboxPayment> atGateway(Checkout checkout) {
        return sandbox.payments().stream()
                .filter(it -> it.reference().equals(checkout.id().toString()))
                .toList();
    }

    /// Kopecks that the portal received by a checkout.
    long received(Checkout checkout) {
        return atGateway(checkout).stream()
                .flatMap(
                        it ->
                                payments
                                        .find(ReceivedPayment.Source.GATEWAY, "yookassa:" + it.id())
                                        .stream())
                .mapToLong(it -> it.amount().value())
                .sum();
    }

    /// The portal and the gateway say the same, and no money hangs between them.
    void assertBalanced(Checkout checkout) {
        var known = atGateway(checkout);
        var taken =
                known.stream()
                        .filter(it -> it.state() == State.SUCCEEDED)
                        .mapToLong(SandboxPayment::amount)
                        .sum();
        assertThat(known.size()).isLessThanOrEqualTo(1);
        assertThat(received(checkout)).isEqualTo(taken);
        assertThat(known).noneMatch(it -> it.state() == State.WAITING_FOR_CAPTURE);
        assertThat(now(checkout).state() == CheckoutState.SUCCEEDED).isEqualTo(taken > 0);
    }

    /// What the gateway took and gave back by a checkout.
    public record Taken(long amount, long refunded) {}

    /// Adds up what the gateway knows for a checkout.
    public Taken takenAtGateway(Checkout checkout) {
        var taken =
                atGateway(checkout).stream().filter(it -> it.state() == State.SUCCEEDED).toList();
        return new Taken(
                taken.stream().mapToLong(SandboxPayment::amount).sum(),
                taken.stream().mapToLong(SandboxPayment::refunded).sum());
    }
}
