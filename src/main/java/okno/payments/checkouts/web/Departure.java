package okno.payments.checkouts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.payments.Charge;
import okno.payments.Kopecks;
import okno.payments.checkouts.Checkout;
import okno.payments.checkouts.CheckoutLinks;
import okno.payments.checkouts.Checkouts;
import okno.payments.checkouts.Checkouts.Outcome;
import okno.payments.checkouts.Checkouts.Wanted;
import okno.payments.checkouts.Progress;
import okno.payments.checkouts.web.PayController.PayForm;
import okno.payments.checkouts.web.PayPages.Basket;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Opens a checkout and sees the payer off to the gateway; when that does not answer at once, to
/// the page that waits for it.
@Component
class Departure {
    private final Checkouts checkouts;
    private final CheckoutLinks links;
    private final Progress progress;
    private final PayPages payPages;
    private final GatewayAddresses addresses;
    private final Pages pages;

    Departure(
            Checkouts checkouts,
            CheckoutLinks links,
            Progress progress,
            PayPages payPages,
            GatewayAddresses addresses,
            Pages pages) {
        this.checkouts = checkouts;
        this.links = links;
        this.progress = progress;
        this.payPages = payPages;
        this.addresses = addresses;
        this.pages = pages;
    }

    View begin(Basket basket, PayForm form, Payer payer, HttpServletResponse response) {
        if (!progress.available()) {
            throw new NotFound("gateway");
        }
        var owner = payer.owner();
        var wanted =
                new Wanted(
                        form.form(),
                        basket.charges().stream().map(Charge::id).toList(),
                        new Kopecks(form.total()),
                        Optional.ofNullable(owner).map(CaseOwner::id));
        return switch (checkouts.open(wanted, payer.actor())) {
            case Outcome.Opened(var checkout) -> seeOff(checkout, payer);
            case Outcome.Busy(var other) -> payPages.busy(basket, payer, other);
            case Outcome.Changed() -> payPages.changed(basket, response);
        };
    }

    /// A form that a stranger drew opens nothing of his.
    private View seeOff(Checkout checkout, Payer payer) {
        var citizen = checkout.citizen();
        var owner = payer.owner();
        if (citizen.isPresent() && (owner == null || !owner.id().equals(citizen.get()))) {
            throw new NotFound("checkout");
        }
        payer.remember(checkout);
        progress.advance(checkout.id());
        var now = checkouts.get(checkout.id());
        return pages.redirect(
                now.confirmation()
                        .filter(_ -> !now.state().closed())
                        .flatMap(addresses::redirect)
                        .orElse(links.path(now.id())));
    }
}
