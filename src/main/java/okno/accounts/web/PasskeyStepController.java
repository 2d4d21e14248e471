package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import okno.accounts.factors.Factors;
import okno.accounts.factors.PasskeySignIn;
import okno.accounts.factors.PasskeyWishes;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// The second step of signing in, by a passkey.
@Controller
@RequestMapping({"/login/code/passkey", "/staff/login/code/passkey"})
class PasskeyStepController {
    private final PasskeySignIn passkeys;
    private final Factors factors;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    PasskeyStepController(
            PasskeySignIn passkeys, Factors factors, Arrival arrival, Pages pages, Clock clock) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @ResponseBody
    PasskeyWishes.Sign wish(HttpServletRequest request) {
        return passkeys.wish(pending(request).orElseThrow(NotFound::new).holder());
    }

    @PostMapping
    View check(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = pending(request);
        if (found.isEmpty()) {
            return pages.redirect(Door.of(request).login());
        }
        var who = found.get();
        if (passkeys.check(who.holder(), credential)) {
            return arrival.enter(who, request, response);
        }
        var problems = Problems.of(FieldProblem.of("", "accounts.passkey.unknown"));
        var action = Door.of(who.holder()).code();
        return pages.refused(
                "accounts/secondStep",
                new SecondStepPage(action, factors.held(who.holder()), problems));
    }

    private Optional<Pending> pending(HttpServletRequest request) {
        return Pending.of(request, clock.instant());
    }
}
