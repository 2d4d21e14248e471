package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.factors.OneTimeCodes;
import okno.accounts.sessions.AsksAgain;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Somebody who is signed in sets up one-time codes.
@AsksAgain(factor = true)
@Controller
@RequestMapping({"/account/security/one-time-codes", "/staff/security/one-time-codes"})
class OneTimeCodesController {
    private static final String TEMPLATE = "accounts/oneTimeCodes";

    private final OneTimeCodes codes;
    private final SessionMarks marks;
    private final Pages pages;

    OneTimeCodesController(OneTimeCodes codes, SessionMarks marks, Pages pages) {
        this.codes = codes;
        this.marks = marks;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal Object principal) {
        return pages.show(TEMPLATE, page(Myself.of(principal), Problems.NONE));
    }

    @PostMapping
    View setUp(
            @AuthenticationPrincipal Object principal,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var me = Myself.of(principal);
        try {
            if (codes.confirm(me.holder(), code)) {
                marks.proveByFactor(request.getSession());
                return pages.redirect(me.security() + "/recovery-codes");
            }
            var problem = FieldProblem.of("code", "accounts.one-time-code.wrong");
            return pages.refused(TEMPLATE, page(me, Problems.of(problem)));
        } catch (TooManyRequests e) {
            return pages.status(
                    HttpStatus.TOO_MANY_REQUESTS.value(),
                    TEMPLATE,
                    page(me, Waiting.tell(e, response)));
        }
    }

    private OneTimeCodesPage page(Myself me, Problems problems) {
        return OneTimeCodesPage.of(
                me.security() + "/one-time-codes", codes.setup(me.holder(), me.label()), problems);
    }
}
