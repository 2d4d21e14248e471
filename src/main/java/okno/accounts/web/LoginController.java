package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import okno.accounts.SignedInCitizen;
import okno.accounts.signin.CitizenSignIn;
import okno.accounts.signin.LoginName;
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
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    LoginController(CitizenSignIn signIn, Arrival arrival, Pages pages, Clock clock) {
        this.signIn = signIn;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
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
            var next = signIn.signIn(snils, password, Clients.of(request));
            if (next.isEmpty()) {
                var problem = FieldProblem.of("snils", "accounts.login.refused");
                var page = new LoginPage(snils, back, "", Problems.of(problem));
                return pages.refused(TEMPLATE, page);
            }
            var login = LoginName.of(snils).key();
            var pending = Pending.of(next.get().holder(), login, back, clock.instant());
            return arrival.follow(next.get(), pending, request, response);
        } catch (TooManyRequests e) {
            var page = new LoginPage(snils, back, "", Waiting.tell(e, response));
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
        }
    }
}
