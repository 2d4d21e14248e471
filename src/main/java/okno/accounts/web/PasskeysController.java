package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.accounts.factors.Factors;
import okno.accounts.factors.PasskeyWishes;
import okno.accounts.factors.Passkeys;
import okno.accounts.sessions.AsksAgain;
import okno.platform.FieldProblem;
import okno.platform.web.DeviceName;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// Somebody who is signed in adds a passkey.
@Controller
@RequestMapping({"/account/security/passkeys", "/staff/security/passkeys"})
class PasskeysController {
    private static final String TEMPLATE = "accounts/passkey";

    private final Passkeys passkeys;
    private final Factors factors;
    private final SessionMarks marks;
    private final Pages pages;

    PasskeysController(Passkeys passkeys, Factors factors, SessionMarks marks, Pages pages) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.marks = marks;
        this.pages = pages;
    }

    @AsksAgain(factor = true)
    @GetMapping
    View show(@AuthenticationPrincipal Object principal, HttpServletRequest request) {
        var me = Myself.of(principal);
        var name = DeviceName.of(request.getHeader(HttpHeaders.USER_AGENT));
        return pages.show(TEMPLATE, new PasskeyPage(me.security(), name, Problems.NONE));
    }

    @GetMapping("/wish")
    @ResponseBody
    PasskeyWishes.Make wish(@AuthenticationPrincipal Object principal) {
        var me = Myself.of(principal);
        return passkeys.wish(me.holder(), me.label());
    }

    @AsksAgain(factor = true)
    @PostMapping
    View add(
            @AuthenticationPrincipal Object principal,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request) {
        var me = Myself.of(principal);
        if (!passkeys.add(me.holder(), name, credential)) {
            var problem = FieldProblem.of("", "accounts.passkey.refused");
            return pages.refused(
                    TEMPLATE, new PasskeyPage(me.security(), name, Problems.of(problem)));
        }
        marks.proveByFactor(request.getSession());
        return factors.held(me.holder()).recoveryCodes() > 0
                ? pages.redirect(me.security())
                : pages.redirect(me.security() + "/recovery-codes");
    }
}
