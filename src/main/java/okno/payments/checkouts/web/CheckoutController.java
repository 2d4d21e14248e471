package okno.payments.checkouts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.payments.checkouts.Checkout;
import okno.payments.checkouts.CheckoutLinks;
import okno.payments.checkouts.Checkouts;
import okno.payments.checkouts.Notices;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Where a payer comes back to, and waits. It says «оплачено» only when the portal knows.
@Controller
@RequestMapping(CheckoutLinks.BASE + "{id}/{proof}")
class CheckoutController {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration TOO_LONG = Duration.ofHours(2);

    private final Checkouts checkouts;
    private final CheckoutLinks links;
    private final Notices notices;
    private final CheckoutPages checkoutPages;
    private final Pages pages;
    private final Clock clock;

    CheckoutController(
            Checkouts checkouts,
            CheckoutLinks links,
            Notices notices,
            CheckoutPages checkoutPages,
            Pages pages,
            Clock clock) {
        this.checkouts = checkouts;
        this.links = links;
        this.notices = notices;
        this.checkoutPages = checkoutPages;
        this.pages = pages;
        this.clock = clock;
    }

    /// Who looks at an open checkout has the gateway asked.
    @GetMapping
    View show(
            @PathVariable UUID id,
            @PathVariable String proof,
            @Nullable CaseOwner owner,
            HttpServletRequest request,
            HttpServletResponse response) {
        var checkout = find(id, proof);
        boolean still = request.getParameter("still") != null;
        boolean refreshing = !still && looksAgain(checkout, response);
        if (!checkout.state().closed()) {
            notices.hurry(id);
        }
        boolean own = new Payer(owner, request).owns(checkout);
        return pages.show("payments/checkout", checkoutPages.of(checkout, own, refreshing));
    }

    /// Gives it up.
    @PostMapping("/cancellation")
    View giveUp(
            @PathVariable UUID id,
            @PathVariable String proof,
            @Nullable CaseOwner owner,
            HttpServletRequest request) {
        var payer = new Payer(owner, request);
        if (!payer.owns(find(id, proof))) {
            throw new NotFound("checkout");
        }
        if (!checkouts.giveUp(id, payer.actor()) && !checkouts.get(id).state().closed()) {
            throw new Conflict("the money is held already");
        }
        return pages.redirect(links.path(id));
    }

    private Checkout find(UUID id, String proof) {
        if (!links.proves(id, proof)) {
            throw new NotFound("checkout");
        }
        return checkouts.get(id);
    }

    /// Often at first, then seldom, and some time no more.
    private boolean looksAgain(Checkout checkout, HttpServletResponse response) {
        var age = Duration.between(checkout.createdAt(), clock.instant());
        if (checkout.state().closed() || age.compareTo(TOO_LONG) > 0) {
            return false;
        }
        response.setHeader("Refresh", age.compareTo(LONG) < 0 ? "4" : "30");
        return true;
    }
}
