package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.accounts.factors.PasskeySignIn;
import okno.accounts.factors.PasskeyWishes;
import okno.accounts.web.ProofPages.Aim;
import okno.platform.FieldProblem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// Showing once more who one is by a passkey: who never types a password knows none to give.
@Controller
@RequestMapping({ProofController.CITIZENS + "/passkey", ProofController.STAFF + "/passkey"})
class PasskeyProofController {
    private final PasskeySignIn passkeys;
    private final ProofPages pages;

    PasskeyProofController(PasskeySignIn passkeys, ProofPages pages) {
        this.passkeys = passkeys;
        this.pages = pages;
    }

    @GetMapping
    @ResponseBody
    PasskeyWishes.Sign wish(@AuthenticationPrincipal Object principal) {
        return passkeys.wishOfProof(Myself.of(principal).holder());
    }

    @PostMapping
    View prove(
            @AuthenticationPrincipal Object principal,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String byFactor,
            HttpServletRequest request) {
        var me = Myself.of(principal);
        var aim = new Aim(back, !byFactor.isEmpty());
        return passkeys.proves(me.holder(), credential)
                ? pages.provenByFactor(me, aim, request)
                : pages.refused(me, aim, FieldProblem.of("", "accounts.passkey.unknown"));
    }
}
