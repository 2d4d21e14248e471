package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import okno.accounts.factors.Factors;
import okno.accounts.factors.PasskeyWishes;
import okno.accounts.factors.Passkeys;
import okno.accounts.sessions.AsksAgain;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// Somebody who is signed in adds a passkey, or gives one up.
@Controller
@RequestMapping({"/account/security/passkeys", "/staff/security/passkeys"})
class PasskeysController {
    private static final String TEMPLATE = "accounts/passkey";

    private final Passkeys passkeys;
    private final Factors factors;
    private final Pages pages;

    PasskeysController(Passkeys passkeys, Factors factors, Pages pages) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.pages = pages;
    }

    @AsksAgain
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

    @PostMapping
    View add(
            @AuthenticationPrincipal Object principal,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String credential) {
        var me = Myself.of(principal);
        if (!passkeys.add(me.holder(), name, credential)) {
            var problem = FieldProblem.of("", "accounts.passkey.refused");
            return pages.refused(
                    TEMPLATE, new PasskeyPage(me.security(), name, Problems.of(problem)));
        }
        return factors.held(me.holder()).recoveryCodes() > 0
                ? pages.redirect(me.security())
                : pages.redirect(me.security() + "/recovery-codes");
    }

    @AsksAgain
    @PostMapping("/{id}/removal")
    View remove(@AuthenticationPrincipal Object principal, @PathVariable UUID id) {
        var me = Myself.of(principal);
        passkeys.remove(me.holder(), id);
        return pages.redirect(me.security());
    }
}
