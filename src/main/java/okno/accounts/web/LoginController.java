package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.SignedInCitizen;
import okno.accounts.signin.CitizenSignIn;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.SafePath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Citizens sign in.
@Controller
@RequestMapping("/login")
class LoginController {
    private static final String TEMPLATE = "accounts/login";
    private static final String HOME = "/account";

    private final CitizenSignIn signIn;
    private final Entrance entrance;
    private final PlaceAtHand place;
    private final Pages pages;

    LoginController(CitizenSignIn signIn, Entrance entrance, PlaceAtHand place, Pages pages) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.place = place;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "false") boolean registered,
            @RequestParam(defaultValue = "false") boolean ended,
            @AuthenticationPrincipal @Nullable SignedInCitizen me) {
        if (me != null) {
            return pages.redirect(SafePath.or(HOME, back));
        }
        var word = "";
        if (registered) {
            word = "accounts.login.registered";
        } else if (ended) {
            word = "accounts.login.ended";
        }
        return pages.show(TEMPLATE, new LoginPage("", back, word, Problems.NONE));
    }

    @PostMapping
    View enter(
            @RequestParam(defaultValue = "") String snils,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var citizen = signIn.signIn(snils, password, Clients.of(request));
            if (citizen.isEmpty()) {
                var problem = FieldProblem.of("snils", "accounts.login.refused");
                var page = new LoginPage(snils, back, "", Problems.of(problem));
                return pages.refused(TEMPLATE, page);
            }
            var login = CitizenSignIn.login(snils);
            entrance.open(citizen.get(), login, request, response);
            place.bring(citizen.get().id(), request, response);
            return pages.redirect(SafePath.or(HOME, back));
        } catch (TooManyRequests e) {
            var page = new LoginPage(snils, back, "", Waiting.tell(e, response));
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
        }
    }
}
