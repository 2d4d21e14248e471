package okno.payments.checkouts.web;

import java.util.List;
import okno.agencies.Agencies;
import okno.agencies.Agency;
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
    private final Agencies agencies;
    private final GatewayAddresses addresses;

    CheckoutPages(
            Checkouts checkouts,
            CheckoutLinks links,
            Charges charges,
            Agencies agencies,
            GatewayAddresses addresses) {
        this.checkouts = checkouts;
        this.links = links;
        this.charges = charges;
        this.agencies = agencies;
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
        return checkouts.items(checkout.id()).stream()
                .map(
                        item -> {
                            var charge = charges.get(item.charge());
                            return new PayPage.Row(
                                    charge.uin().digits(),
                                    charge.uin().formatted(),
                                    charge.terms().purpose(),
                                    agencies.find(charge.agency())
                                            .map(Agency::title)
                                            .orElse(charge.agency()),
                                    item.amount().value());
                        })
                .toList();
    }
}
