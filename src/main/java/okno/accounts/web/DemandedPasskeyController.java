package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import okno.accounts.factors.Factors;
import okno.accounts.factors.PasskeyWishes;
import okno.accounts.factors.Passkeys;
import okno.platform.NotFound;
import okno.platform.web.DeviceName;
import okno.platform.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// A passkey as the first second factor of staff, at the door where one is demanded.
@Controller
@RequestMapping("/staff/login/second-factor/passkey")
class DemandedPasskeyController {
    private final Factors factors;
    private final Passkeys passkeys;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    DemandedPasskeyController(
            Factors factors, Passkeys passkeys, Arrival arrival, Pages pages, Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @ResponseBody
    PasskeyWishes.Make wish(HttpServletRequest request) {
        var who = beginner(request).orElseThrow(NotFound::new);
        return passkeys.wish(who.holder(), who.login());
    }

    /// What was refused may be tried again from the page that offers both ways.
    @PostMapping
    View add(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        var name = DeviceName.of(request.getHeader(HttpHeaders.USER_AGENT));
        return beginner(request)
                .filter(who -> passkeys.add(who.holder(), name, credential))
                .map(who -> arrival.enter(who, request, response))
                .orElseGet(() -> pages.redirect(Door.STAFF.setUp()));
    }

    private Optional<Pending> beginner(HttpServletRequest request) {
        return Pending.of(request, clock.instant())
                .filter(who -> !factors.held(who.holder()).inForce());
    }
}
