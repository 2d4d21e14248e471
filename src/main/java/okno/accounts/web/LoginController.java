package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import okno.accounts.SignedInCitizen;
import okno.accounts.credentials.TooManyHashes;
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
    private final DoorPicture picture;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    LoginController(
            CitizenSignIn signIn, DoorPicture picture, Arrival arrival, Pages pages, Clock clock) {
        this.signIn = signIn;
        this.picture = picture;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "false") boolean registered,
            @RequestParam(defaultValue = "false") boolean ended,
            @AuthenticationPrincipal @Nullable SignedInCitizen me,
            HttpServletRequest request) {
        if (me != null) {
            return pages.redirect(SafePath.or(HOME, back));
        }
        var word = "";
        if (registered) {
            word = "accounts.login.registered";
        } else if (ended) {
            word = "accounts.login.ended";
        }
        var snils = registered ? Registered.take(request) : "";
        return pages.show(TEMPLATE, new LoginPage(snils, back, word, Problems.NONE, null));
    }

    /// «Другой код»: the form as it was typed, with another picture.
    @PostMapping(params = "newCode")
    View changeCode(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        return pages.show(TEMPLATE, page(typed, Problems.NONE, picture.issue(request)));
    }

    @PostMapping(params = "!newCode")
    View enter(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var login = LoginName.of(typed.getOrDefault("snils", "")).key();
        var client = picture.read(typed, Clients.of(request));
        if (DoorPicture.shown(typed) && !client.pictured()) {
            return refused(typed, FieldProblem.of("code", "accounts.code.wrong"), request);
        }
        try {
            var password = typed.getOrDefault("password", "");
            var next = signIn.signIn(typed.getOrDefault("snils", ""), password, client);
            if (next.isEmpty()) {
                var problem = FieldProblem.of("snils", "accounts.login.refused");
                return refused(typed, problem, request);
            }
            var back = typed.getOrDefault("back", "");
            var pending = Pending.of(next.get().holder(), login, back, clock.instant());
            return arrival.follow(next.get(), pending, request, response);
        } catch (TooManyRequests e) {
            var waiting = Waiting.tell(e, response);
            var helps = !client.pictured() && !(e instanceof TooManyHashes);
            var page = page(typed, waiting, helps ? picture.issue(request) : null);
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
        }
    }

    private View refused(
            Map<String, String> typed, FieldProblem problem, HttpServletRequest request) {
        var captcha = DoorPicture.shown(typed) ? picture.issue(request) : null;
        return pages.refused(TEMPLATE, page(typed, Problems.of(problem), captcha));
    }

    private static LoginPage page(
            Map<String, String> typed, Problems problems, @Nullable UUID captcha) {
        return new LoginPage(
                typed.getOrDefault("snils", ""),
                typed.getOrDefault("back", ""),
                "",
                problems,
                captcha);
    }
}
