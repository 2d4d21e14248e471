package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import okno.accounts.signin.SecondFactors;
import okno.accounts.signin.StaffSignIn;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.qr.QrCode;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.SafePath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The second step of signing in: a one-time code, or setting up a second factor where one is
/// demanded. Who has not given a right password is sent back to the first.
@Controller
class StaffCodeController {
    private static final String CODE = "/staff/login/code";
    private static final String SETUP = "/staff/login/second-factor";

    private final StaffSignIn signIn;
    private final SecondFactors factors;
    private final Entrance entrance;
    private final Pages pages;
    private final Clock clock;

    StaffCodeController(
            StaffSignIn signIn,
            SecondFactors factors,
            Entrance entrance,
            Pages pages,
            Clock clock) {
        this.signIn = signIn;
        this.factors = factors;
        this.entrance = entrance;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(CODE)
    View askCode(HttpServletRequest request) {
        return pending(request)
                .<View>map(_ -> pages.show("accounts/staffCode", new CodePage(Problems.NONE)))
                .orElseGet(this::backToPassword);
    }

    @PostMapping(CODE)
    View checkCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = pending(request);
        if (pending.isEmpty()) {
            return backToPassword();
        }
        try {
            return factors.check(pending.get().id(), code)
                    ? finish(pending.get(), request, response)
                    : pages.refused("accounts/staffCode", new CodePage(wrongCode()));
        } catch (TooManyRequests e) {
            return pages.status(
                    HttpStatus.TOO_MANY_REQUESTS.value(),
                    "accounts/staffCode",
                    new CodePage(Waiting.tell(e, response)));
        }
    }

    @GetMapping(SETUP)
    View showSetup(HttpServletRequest request) {
        return pending(request)
                .<View>map(who -> pages.show("accounts/secondFactor", page(who, Problems.NONE)))
                .orElseGet(this::backToPassword);
    }

    @PostMapping(SETUP)
    View setUp(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = pending(request);
        if (pending.isEmpty()) {
            return backToPassword();
        }
        return factors.confirm(pending.get().id(), code)
                ? finish(pending.get(), request, response)
                : pages.refused("accounts/secondFactor", page(pending.get(), wrongCode()));
    }

    private Optional<PendingStaff> pending(HttpServletRequest request) {
        return PendingStaff.of(request, clock.instant());
    }

    private View backToPassword() {
        return pages.redirect("/staff/login");
    }

    private FactorPage page(PendingStaff pending, Problems problems) {
        var setup = factors.setup(pending.id());
        return new FactorPage(SETUP, setup.readable(), QrCode.of(setup.address()), problems);
    }

    private View finish(
            PendingStaff pending, HttpServletRequest request, HttpServletResponse response) {
        var staff = signIn.enter(pending.id());
        entrance.open(staff, pending.login(), request, response);
        return pages.redirect(SafePath.or(StaffHome.of(staff.roles()), pending.back()));
    }

    private static Problems wrongCode() {
        return Problems.of(FieldProblem.of("code", "accounts.one-time-code.wrong"));
    }
}
