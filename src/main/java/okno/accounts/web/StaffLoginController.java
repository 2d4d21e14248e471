package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import okno.accounts.SignedInStaff;
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
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    StaffLoginController(StaffSignIn signIn, Arrival arrival, Pages pages, Clock clock) {
        this.signIn = signIn;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal @Nullable SignedInStaff me) {
        return me == null
                ? pages.show(TEMPLATE, new StaffLoginPage("", back, Problems.NONE))
                : pages.redirect(SafePath.or(StaffHome.of(me.roles()), back));
    }

    @PostMapping
    View enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var next = signIn.signIn(email, password, Clients.of(request));
            if (next.isEmpty()) {
                var problem = FieldProblem.of("email", "accounts.staff-login.refused");
                return pages.refused(
                        TEMPLATE, new StaffLoginPage(email, back, Problems.of(problem)));
            }
            var pending =
                    Pending.of(
                            next.get().holder(), StaffSignIn.login(email), back, clock.instant());
            return arrival.follow(next.get(), pending, request, response);
        } catch (TooManyRequests e) {
            var page = new StaffLoginPage(email, back, Waiting.tell(e, response));
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
        }
    }
}
