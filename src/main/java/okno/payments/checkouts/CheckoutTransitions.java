package okno.payments.checkouts;

import static okno.payments.checkouts.CheckoutState.CANCELED;
import static okno.payments.checkouts.CheckoutState.CREATED;
import static okno.payments.checkouts.CheckoutState.EXPIRED;
import static okno.payments.checkouts.CheckoutState.PENDING;
import static okno.payments.checkouts.CheckoutState.SUCCEEDED;
import static okno.payments.checkouts.CheckoutState.WAITING_FOR_CAPTURE;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What may follow what. News of a gateway may skip steps, since they come late; and money that was
/// taken after a checkout had been closed was taken nevertheless.
final class CheckoutTransitions {
    private static final Map<CheckoutState, Set<CheckoutState>> ALLOWED =
            Map.of(
                    CREATED,
                    EnumSet.of(PENDING, WAITING_FOR_CAPTURE, SUCCEEDED, CANCELED, EXPIRED),
                    PENDING,
                    EnumSet.of(WAITING_FOR_CAPTURE, SUCCEEDED, CANCELED, EXPIRED),
                    WAITING_FOR_CAPTURE,
                    EnumSet.of(SUCCEEDED, CANCELED, EXPIRED),
                    SUCCEEDED,
                    EnumSet.noneOf(CheckoutState.class),
                    CANCELED,
                    EnumSet.of(SUCCEEDED),
                    EXPIRED,
                    EnumSet.of(SUCCEEDED));

    private CheckoutTransitions() {}

    static boolean allows(CheckoutState from, CheckoutState to) {
        return ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }
}
