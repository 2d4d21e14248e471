package okno.payments.checkouts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.payments.Charge;
import okno.payments.Kopecks;
import okno.payments.checkouts.Checkout;
import okno.payments.checkouts.CheckoutLinks;
import okno.payments.checkouts.Checkouts;
import okno.payments.checkouts.Progress;
import okno.payments.gateway.GatewaySettings;
import okno.platform.FieldProblem;
import okno.platform.web.ContentPolicy;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows a basket of charges.
@Component
class PayPages {
    private static final String TEMPLATE = "payments/pay";
    private static final Duration LASTS = Duration.ofHours(1);

    private final Agencies agencies;
    private final Checkouts checkouts;
    private final CheckoutLinks links;
    private final Progress progress;
    private final GatewaySettings settings;
    private final Pages pages;

    PayPages(
            Agencies agencies,
            Checkouts checkouts,
            CheckoutLinks links,
            Progress progress,
            GatewaySettings settings,
            Pages pages) {
        this.agencies = agencies;
        this.checkouts = checkouts;
        this.links = links;
        this.progress = progress;
        this.settings = settings;
        this.pages = pages;
    }

    /// Charges that somebody wants to pay.
    ///
    /// @param path where the basket is sent
    /// @param back where it was made
    record Basket(String path, String back, List<Charge> charges) {}

    /// The basket; its form may lead to the pages of the gateway, and only its.
    View show(Basket basket, Payer payer, HttpServletResponse response) {
        ContentPolicy.allowForms(response, String.join(" ", settings.pages()));
        var ids = basket.charges().stream().map(Charge::id).toList();
        var other = checkouts.active(ids).map(it -> other(it, payer)).orElse(null);
        return pages.show(TEMPLATE, page(basket, other, Problems.NONE));
    }

    /// Back to where charges are chosen.
    View nothingChosen(String path) {
        return pages.redirect(path);
    }

    /// One of the charges is being paid already.
    View busy(Basket basket, Payer payer, Checkout other) {
        var page = page(basket, other(other, payer), Problems.NONE);
        return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
    }

    /// There is something else to pay than was seen.
    View changed(Basket basket, HttpServletResponse response) {
        ContentPolicy.allowForms(response, String.join(" ", settings.pages()));
        var problem = Problems.of(FieldProblem.of("", "payments.pay.changed"));
        return pages.refused(TEMPLATE, page(basket, null, problem));
    }

    private PayPage page(Basket basket, PayPage.@Nullable Other other, Problems problems) {
        var day = checkouts.today();
        var rows =
                basket.charges().stream()
                        .filter(charge -> charge.toPay(day).value() > 0)
                        .map(charge -> row(charge, charge.toPay(day)))
                        .toList();
        return new PayPage(
                basket.path(),
                basket.back(),
                UUID.randomUUID().toString(),
                rows,
                rows.stream().mapToLong(PayPage.Row::kopecks).sum(),
                progress.available(),
                other,
                problems);
    }

    /// A charge and what is paid for it.
    PayPage.Row row(Charge charge, Kopecks amount) {
        return new PayPage.Row(
                charge.uin().digits(),
                charge.uin().formatted(),
                charge.terms().purpose(),
                agencies.find(charge.agency()).map(Agency::title).orElse(charge.agency()),
                amount.value());
    }

    /// Whoever owes a charge is not kept from paying it by a guest who has its number.
    private PayPage.Other other(Checkout checkout, Payer payer) {
        if (payer.owner() != null) {
            payer.remember(checkout);
        }
        return new PayPage.Other(
                payer.owns(checkout) ? links.path(checkout.id()) : null,
                checkout.createdAt().plus(LASTS),
                Checkouts.ZONE);
    }
}
