package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import okno.accounts.factors.Factors;
import okno.accounts.factors.OneTimeCodes;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Staff set up their first second factor before they come in, where one is demanded. Only a first
/// one: who has a factor has to show it.
@Controller
@RequestMapping("/staff/login/second-factor")
class DemandedFactorController {
    private static final String TEMPLATE = "accounts/oneTimeCodes";

    private final Factors factors;
    private final OneTimeCodes oneTimeCodes;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    DemandedFactorController(
            Factors factors, OneTimeCodes oneTimeCodes, Arrival arrival, Pages pages, Clock clock) {
        this.factors = factors;
        this.oneTimeCodes = oneTimeCodes;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(HttpServletRequest request) {
        return beginner(request)
                .<View>map(who -> pages.show(TEMPLATE, page(who, Problems.NONE)))
                .orElseGet(this::backToPassword);
    }

    @PostMapping
    View setUp(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = beginner(request);
        if (found.isEmpty()) {
            return backToPassword();
        }
        if (oneTimeCodes.confirm(found.get().holder(), code)) {
            return arrival.enter(found.get(), request, response);
        }
        var problem = FieldProblem.of("code", "accounts.one-time-code.wrong");
        return pages.refused(TEMPLATE, page(found.get(), Problems.of(problem)));
    }

    private Optional<Pending> beginner(HttpServletRequest request) {
        return Pending.of(request, clock.instant())
                .filter(who -> !factors.held(who.holder()).inForce());
    }

    private View backToPassword() {
        return pages.redirect(Door.STAFF.login());
    }

    private OneTimeCodesPage page(Pending who, Problems problems) {
        var setup = oneTimeCodes.setup(who.holder(), who.login());
        return OneTimeCodesPage.of(Door.STAFF.setUp(), setup, problems);
    }
}
