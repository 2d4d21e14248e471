package okno.payments.checkouts.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.checkouts.Checkout;
import okno.payments.checkouts.CheckoutLinks;
import okno.payments.checkouts.CheckoutState;
import okno.payments.checkouts.Checkouts;
import org.springframework.stereotype.Component;

/// Gathers what the page of a checkout shows.
@Component
class CheckoutPages {
    private final Checkouts checkouts;
    private final CheckoutLinks links;
    private final Charges charges;
    private final PayPages payPages;
    private final GatewayAddresses addresses;

    CheckoutPages(
            Checkouts checkouts,
            CheckoutLinks links,
            Charges charges,
            PayPages payPages,
            GatewayAddresses addresses) {
        this.checkouts = checkouts;
        this.links = links;
        this.charges = charges;
        this.payPages = payPages;
        this.addresses = addresses;
    }

    CheckoutPage of(Checkout checkout, boolean own, boolean refreshing) {
        var confirmation =
                own && checkout.state() == CheckoutState.PENDING
                        ? checkout.confirmation().map(addresses::link).orElse(null)
                        : null;
        return new CheckoutPage(
                links.path(checkout.id()),
                checkout.state().key(),
                checkout.state().closed() ? checkout.reason().orElse(null) : null,
                own ? rows(checkout) : List.of(),
                checkout.total().value(),
                checkout.createdAt(),
                Checkouts.ZONE,
                confirmation,
                refreshing,
                own,
                checkout.citizen().isPresent() ? "/account/charges" : "/charges");
    }

    private List<PayPage.Row> rows(Checkout checkout) {
        var items = checkouts.items(checkout.id());
        var charged =
                charges.all(items.stream().map(Checkout.Item::charge).toList()).stream()
                        .collect(Collectors.toMap(Charge::id, Function.identity()));
        return items.stream()
                .map(
                        item ->
                                payPages.row(
                                        Objects.requireNonNull(charged.get(item.charge())),
                                        item.amount()))
                .toList();
    }
}
