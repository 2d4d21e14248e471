package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import okno.accounts.certificates.CertificateConfirmation;
import okno.accounts.certificates.CertificateConfirmation.Outcome;
import okno.accounts.factors.Holder;
import okno.accounts.signin.CitizenSignIn;
import okno.accounts.signin.Next;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Somebody who has signed has an account that nobody confirmed: its password shows that it is his
/// and no stranger's who knew his СНИЛС, and the certificate confirms it.
@Controller
class ClaimedAccountController {
    private static final String FIELD = "presentPassword";

    private final CitizenSignIn signIn;
    private final CertificateConfirmation confirmation;
    private final CertifiedPages shown;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    ClaimedAccountController(
            CitizenSignIn signIn,
            CertificateConfirmation confirmation,
            CertifiedPages shown,
            Arrival arrival,
            Pages pages,
            Clock clock) {
        this.signIn = signIn;
        this.confirmation = confirmation;
        this.shown = shown;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping(SignatureDoorController.REGISTER + "/account")
    View join(
            @RequestParam(name = FIELD, defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = Certified.of(request, clock.instant());
        if (found.isEmpty()) {
            return pages.redirect(SignatureDoorController.REGISTER);
        }
        var certified = found.get();
        try {
            var number = certified.person().number();
            var next = signIn.signIn(number, password, Clients.of(request));
            return next.isEmpty()
                    ? refused(certified, "accounts.certified.password-wrong")
                    : join(certified, next.get(), request, response);
        } catch (TooManyRequests e) {
            return shown.wait(certified, Map.of(), e, response);
        }
    }

    /// Who owes more than the password gives it first, and signs within.
    private View join(
            Certified certified,
            Next next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var number = certified.person().number();
        var now = clock.instant();
        if (!(next instanceof Next.Enter)
                || !(next.holder() instanceof Holder.OfCitizen(var citizen))) {
            var back = SignatureConfirmationController.PATH;
            var pending = Pending.of(next.holder(), number, back, now);
            return arrival.follow(next, pending, request, response);
        }
        var outcome = confirmation.confirm(citizen, certified.person());
        if (outcome != Outcome.CONFIRMED) {
            return refused(certified, outcome.messageKey());
        }
        var pending = Pending.of(next.holder(), number, certified.back(), now);
        return arrival.open(pending, request, response);
    }

    private View refused(Certified certified, String key) {
        return shown.refused(certified, Map.of(), Problems.of(FieldProblem.of(FIELD, key)));
    }
}
