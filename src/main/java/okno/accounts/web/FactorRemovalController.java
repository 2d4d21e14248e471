package okno.accounts.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.UUID;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.sessions.AsksAgain;
import okno.accounts.signin.FactorRemoval;
import okno.accounts.signin.FactorRemoval.Given;
import okno.accounts.signin.NewPasswords;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Somebody who is signed in gives a factor up; with the last one he chooses a longer password if
/// his is too short to stand alone.
@AsksAgain(factor = true)
@Controller
@RequestMapping({"/account/security", "/staff/security"})
class FactorRemovalController {
    private static final String TEMPLATE = "accounts/newPassword";
    private static final String CODES = "/one-time-codes/removal";
    private static final String KEY = "/passkeys/{id}/removal";

    private final FactorRemoval removal;
    private final NewPasswords passwords;
    private final Pages pages;

    FactorRemovalController(FactorRemoval removal, NewPasswords passwords, Pages pages) {
        this.removal = removal;
        this.passwords = passwords;
        this.pages = pages;
    }

    @GetMapping(CODES)
    View askWithCodes(@AuthenticationPrincipal Object principal) {
        return ask(Myself.of(principal), new Given.Codes());
    }

    @GetMapping(KEY)
    View askWithKey(@AuthenticationPrincipal Object principal, @PathVariable UUID id) {
        return ask(Myself.of(principal), new Given.Key(id));
    }

    @PostMapping(CODES)
    View removeCodes(
            @AuthenticationPrincipal Object principal,
            @RequestParam Map<String, String> typed,
            HttpSession session) {
        return remove(Myself.of(principal), new Given.Codes(), typed, session);
    }

    @PostMapping(KEY)
    View removeKey(
            @AuthenticationPrincipal Object principal,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            HttpSession session) {
        return remove(Myself.of(principal), new Given.Key(id), typed, session);
    }

    private View ask(Myself me, Given given) {
        return removal.asksPassword(me.holder())
                ? pages.show(TEMPLATE, page(me, given, Problems.NONE))
                : pages.redirect(me.security());
    }

    private View remove(Myself me, Given given, Map<String, String> typed, HttpSession session) {
        var holder = me.holder();
        if (!removal.asksPassword(holder)) {
            removal.remove(holder, given);
            return pages.redirect(me.security());
        }
        if (!typed.containsKey("password")) {
            return pages.redirect(path(me, given));
        }
        var problems = removal.remove(holder, given, PasswordForm.of(typed), session.getId());
        if (!problems.isEmpty()) {
            return pages.refused(TEMPLATE, page(me, given, new Problems(problems)));
        }
        return pages.redirect(me.security() + "?changed=true");
    }

    private NewPasswordPage page(Myself me, Given given, Problems problems) {
        return new NewPasswordPage(
                path(me, given),
                "accounts.longer-password.last-factor",
                passwords.shortestAlone(),
                problems);
    }

    private static String path(Myself me, Given given) {
        return me.security()
                + switch (given) {
                    case Given.Codes _ -> CODES;
                    case Given.Key(var id) -> KEY.replace("{id}", id.toString());
                };
    }
}
