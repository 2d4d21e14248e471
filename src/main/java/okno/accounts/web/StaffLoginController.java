package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.accounts.credentials.TooManyHashes;
import okno.accounts.signin.StaffSignIn;
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

/// Staff sign in; the first of two steps for those with a second factor.
@Controller
@RequestMapping("/staff/login")
class StaffLoginController {
    private static final String TEMPLATE = "accounts/staffLogin";

    private final StaffSignIn signIn;
    private final DoorPicture picture;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    StaffLoginController(
            StaffSignIn signIn, DoorPicture picture, Arrival arrival, Pages pages, Clock clock) {
        this.signIn = signIn;
        this.picture = picture;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal @Nullable SignedInStaff me) {
        return me == null
                ? pages.show(TEMPLATE, new StaffLoginPage("", back, Problems.NONE, null))
                : pages.redirect(SafePath.or(StaffHome.of(me.roles()), back));
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
        var email = typed.getOrDefault("email", "");
        var client = picture.read(typed, Clients.of(request));
        if (DoorPicture.shown(typed) && !client.pictured()) {
            return refused(typed, FieldProblem.of("code", "accounts.code.wrong"), request);
        }
        try {
            var next = signIn.signIn(email, typed.getOrDefault("password", ""), client);
            if (next.isEmpty()) {
                var problem = FieldProblem.of("email", "accounts.staff-login.refused");
                return refused(typed, problem, request);
            }
            var back = typed.getOrDefault("back", "");
            var login = StaffSignIn.login(email);
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

    private static StaffLoginPage page(
            Map<String, String> typed, Problems problems, @Nullable UUID captcha) {
        return new StaffLoginPage(
                typed.getOrDefault("email", ""), typed.getOrDefault("back", ""), problems, captcha);
    }
}
