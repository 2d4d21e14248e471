package okno.payments.checkouts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.audit.Actor;
import okno.payments.checkouts.Checkout;
import org.jspecify.annotations.Nullable;

/// Who pays: a citizen by whose charges they are, or a guest by his session.
///
/// @param owner absent for a guest
record Payer(@Nullable CaseOwner owner, HttpServletRequest request) {
    private static final String ATTRIBUTE = "okno.checkouts";
    private static final int REMEMBERED = 20;

    Actor actor() {
        return owner == null ? Actor.guest() : owner.actor();
    }

    /// Whether he opened it, or it is about his charges.
    boolean owns(Checkout checkout) {
        var citizen = checkout.citizen().map(CitizenId::value);
        return (owner != null && citizen.equals(Optional.of(owner.id().value())))
                || opened().contains(checkout.id().toString());
    }

    /// Lets him come back to a checkout without an account: one that he opened, or one in which
    /// somebody else pays a charge of his.
    void remember(Checkout checkout) {
        if (checkout.citizen().isPresent() || owns(checkout)) {
            return;
        }
        var all = new ArrayList<>(opened());
        all.add(checkout.id().toString());
        var kept = all.subList(Math.max(0, all.size() - REMEMBERED), all.size());
        request.getSession().setAttribute(ATTRIBUTE, String.join(" ", kept));
    }

    private List<String> opened() {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String ids
                ? List.of(ids.split(" "))
                : List.of();
    }
}
