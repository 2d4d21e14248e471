package okno.payments.checkouts;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.payments.Kopecks;
import okno.payments.gateway.GatewayPayment;

/// A basket of charges that was sent to a gateway.
///
/// @param external what the gateway calls the payment
/// @param citizen whose charges they are; absent for a guest
/// @param confirmation where the payer agrees to pay
/// @param reason why it was closed without a payment: a word in keys of texts
/// @param pricedOn the day by which the amounts were taken
/// @param askAt when the gateway is asked next
/// @param asked how often it was asked since the state changed
/// @param payment the money that was received
public record Checkout(
        UUID id,
        Optional<String> external,
        CheckoutState state,
        Kopecks total,
        Optional<CitizenId> citizen,
        Optional<URI> confirmation,
        Optional<String> reason,
        LocalDate pricedOn,
        Instant createdAt,
        Optional<Instant> askAt,
        int asked,
        Optional<UUID> payment) {

    /// A charge of the basket.
    ///
    /// @param amount that was to be paid when the basket was made
    public record Item(UUID charge, Kopecks amount) {}

    /// The same after a step.
    ///
    /// @throws IllegalStateException when that step does not exist
    Checkout to(CheckoutState next) {
        if (!CheckoutTransitions.allows(state, next)) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
        return new Checkout(
                id,
                external,
                next,
                total,
                citizen,
                confirmation,
                reason,
                pricedOn,
                createdAt,
                askAt,
                0,
                payment);
    }

    /// Closed without a payment.
    Checkout closed(CheckoutState end, String why) {
        return to(end).because(why);
    }

    Checkout because(String why) {
        return new Checkout(
                id,
                external,
                state,
                total,
                citizen,
                confirmation,
                Optional.of(why),
                pricedOn,
                createdAt,
                askAt,
                asked,
                payment);
    }

    /// Known to the gateway.
    Checkout known(GatewayPayment as) {
        return new Checkout(
                id,
                Optional.of(as.id()),
                state,
                total,
                citizen,
                as.confirmation().or(() -> confirmation),
                reason,
                pricedOn,
                createdAt,
                askAt,
                asked,
                payment);
    }

    Checkout paidBy(UUID money) {
        return new Checkout(
                id,
                external,
                state,
                total,
                citizen,
                confirmation,
                reason,
                pricedOn,
                createdAt,
                askAt,
                asked,
                Optional.of(money));
    }

    /// To be asked about next at a time, or never more.
    Checkout asking(Optional<Instant> at, int times) {
        return new Checkout(
                id,
                external,
                state,
                total,
                citizen,
                confirmation,
                reason,
                pricedOn,
                createdAt,
                at,
                times,
                payment);
    }
}
