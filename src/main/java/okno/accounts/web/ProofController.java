package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import okno.accounts.factors.OneTimeCodes;
import okno.accounts.factors.RecoveryCodes;
import okno.accounts.signin.Passwords;
import okno.accounts.web.ProofPages.Aim;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Asks once more who it is, before something is changed that the account stands on: for the
/// password, or for what the person has set up beside it.
@Controller
@RequestMapping({ProofController.CITIZENS, ProofController.STAFF})
class ProofController {
    static final String CITIZENS = "/account/proof";
    static final String STAFF = "/staff/security/proof";

    private final Passwords passwords;
    private final OneTimeCodes oneTimeCodes;
    private final RecoveryCodes recoveryCodes;
    private final SessionMarks marks;
    private final ProofPages pages;

    ProofController(
            Passwords passwords,
            OneTimeCodes oneTimeCodes,
            RecoveryCodes recoveryCodes,
            SessionMarks marks,
            ProofPages pages) {
        this.passwords = passwords;
        this.oneTimeCodes = oneTimeCodes;
        this.recoveryCodes = recoveryCodes;
        this.marks = marks;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal Object principal,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "false") boolean factor) {
        return pages.show(Myself.of(principal), new Aim(back, factor));
    }

    @PostMapping
    View prove(
            @AuthenticationPrincipal Object principal,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var me = Myself.of(principal);
        var aim = new Aim(back, false);
        try {
            if (passwords.proves(me.holder(), password)) {
                marks.prove(request.getSession());
                return pages.goOn(me, aim);
            }
            var wrong = FieldProblem.of("password", "accounts.present-password.wrong");
            return pages.refused(me, aim, wrong);
        } catch (TooManyRequests e) {
            return pages.wait(me, aim, e, response);
        }
    }

    /// Takes a one-time code or, from the other form of the page, a recovery code.
    @PostMapping("/code")
    View proveByCode(
            @AuthenticationPrincipal Object principal,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var me = Myself.of(principal);
        var aim = new Aim(typed.getOrDefault("back", ""), typed.containsKey("byFactor"));
        var recoveryCode = typed.getOrDefault("recoveryCode", "");
        var onPaper = !recoveryCode.isBlank();
        try {
            var right =
                    onPaper
                            ? recoveryCodes.take(me.holder(), recoveryCode)
                            : oneTimeCodes.check(me.holder(), typed.getOrDefault("code", ""));
            return right
                    ? pages.provenByFactor(me, aim, request)
                    : pages.refused(me, aim, SecondStepController.wrong(onPaper));
        } catch (TooManyRequests e) {
            return pages.wait(me, aim, e, response);
        }
    }
}
