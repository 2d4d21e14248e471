package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.SignedInCitizen;
import okno.accounts.departures.Departures;
import okno.accounts.sessions.AsksAgain;
import okno.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// «Удаление учетной записи»: what goes, what stays and for how long, and the deed itself, which
/// can be undone until the days of grace are over.
@Controller
class DepartureController {
    private static final String PATH = "/account/data/departure";

    private final Departures departures;
    private final Entrance entrance;
    private final Pages pages;

    DepartureController(Departures departures, Entrance entrance, Pages pages) {
        this.departures = departures;
        this.entrance = entrance;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show() {
        return pages.show("accounts/departure", page());
    }

    @AsksAgain
    @PostMapping(PATH)
    View ask(
            @AuthenticationPrincipal SignedInCitizen me,
            HttpServletRequest request,
            HttpServletResponse response) {
        departures.ask(me.id());
        entrance.close(request, response);
        return pages.redirect("/farewell");
    }

    @PostMapping(PATH + "/cancellation")
    View stay(@AuthenticationPrincipal SignedInCitizen me) {
        departures.stay(me.id());
        return pages.redirect("/account/data#departure");
    }

    @GetMapping("/farewell")
    View sayFarewell() {
        return pages.show("accounts/farewell", page());
    }

    private DeparturePage page() {
        return new DeparturePage(departures.daysOfGrace(), departures.daysOfConsents() / 365);
    }
}
