package okno.accounts.web;

import okno.accounts.SignedInStaff;
import okno.accounts.signin.SecondFactors;
import okno.platform.FieldProblem;
import okno.platform.qr.QrCode;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A member of staff who is signed in sets up a second factor.
@Controller
@RequestMapping("/staff/security/second-factor")
class StaffFactorController {
    private static final String TEMPLATE = "accounts/secondFactor";
    private static final String ACTION = "/staff/security/second-factor";

    private final SecondFactors factors;
    private final Pages pages;

    StaffFactorController(SecondFactors factors, Pages pages) {
        this.factors = factors;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInStaff me) {
        return pages.show(TEMPLATE, page(me, Problems.NONE));
    }

    @PostMapping
    View setUp(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(defaultValue = "") String code) {
        if (factors.confirm(me.id(), code)) {
            return pages.redirect("/staff/security");
        }
        var problem = FieldProblem.of("code", "accounts.one-time-code.wrong");
        return pages.refused(TEMPLATE, page(me, Problems.of(problem)));
    }

    private FactorPage page(SignedInStaff me, Problems problems) {
        var setup = factors.setup(me.id());
        return new FactorPage(ACTION, setup.readable(), QrCode.of(setup.address()), problems);
    }
}
