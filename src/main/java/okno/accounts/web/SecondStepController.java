package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import okno.accounts.factors.Factors;
import okno.accounts.factors.OneTimeCodes;
import okno.accounts.factors.RecoveryCodes;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The second step of signing in. Who has not given a right password is sent back to the first.
@Controller
@RequestMapping({"/login/code", "/staff/login/code"})
class SecondStepController {
    private static final String TEMPLATE = "accounts/secondStep";

    private final Factors factors;
    private final OneTimeCodes oneTimeCodes;
    private final RecoveryCodes recoveryCodes;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    SecondStepController(
            Factors factors,
            OneTimeCodes oneTimeCodes,
            RecoveryCodes recoveryCodes,
            Arrival arrival,
            Pages pages,
            Clock clock) {
        this.factors = factors;
        this.oneTimeCodes = oneTimeCodes;
        this.recoveryCodes = recoveryCodes;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View ask(HttpServletRequest request) {
        return Pending.of(request, clock.instant())
                .<View>map(who -> pages.show(TEMPLATE, page(who, Problems.NONE)))
                .orElseGet(() -> backToPassword(request));
    }

    /// Takes a one-time code or, from the other form of the page, a recovery code.
    @PostMapping
    View check(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String recoveryCode,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = Pending.of(request, clock.instant());
        if (found.isEmpty()) {
            return backToPassword(request);
        }
        var who = found.get();
        try {
            var right =
                    recoveryCode.isBlank()
                            ? oneTimeCodes.check(who.holder(), code)
                            : recoveryCodes.take(who.holder(), recoveryCode);
            return right
                    ? arrival.enter(who, request, response)
                    : pages.refused(
                            TEMPLATE, page(who, Problems.of(wrong(!recoveryCode.isBlank()))));
        } catch (TooManyRequests e) {
            return pages.status(
                    HttpStatus.TOO_MANY_REQUESTS.value(),
                    TEMPLATE,
                    page(who, Waiting.tell(e, response)));
        }
    }

    private View backToPassword(HttpServletRequest request) {
        return pages.redirect(Door.of(request).login());
    }

    private SecondStepPage page(Pending who, Problems problems) {
        var action = Door.of(who.holder()).code();
        return new SecondStepPage(action, factors.held(who.holder()), problems);
    }

    /// @param onPaper whether it was a recovery code
    static FieldProblem wrong(boolean onPaper) {
        return onPaper
                ? FieldProblem.of("recoveryCode", "accounts.recovery-code.wrong")
                : FieldProblem.of("code", "accounts.one-time-code.wrong");
    }
}
