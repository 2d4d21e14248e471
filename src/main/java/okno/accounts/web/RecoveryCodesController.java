package okno.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import okno.accounts.factors.Factors;
import okno.accounts.factors.RecoveryCodes;
import okno.accounts.sessions.AsksAgain;
import okno.platform.web.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Recovery codes. They are shown by the answer that makes them and by no other: there is no page
/// to go to afterwards, because nobody could show them there.
@AsksAgain(factor = true)
@Controller
@RequestMapping({"/account/security/recovery-codes", "/staff/security/recovery-codes"})
class RecoveryCodesController {
    private static final String TEMPLATE = "accounts/recoveryCodes";

    private final RecoveryCodes codes;
    private final Factors factors;
    private final Pages pages;

    RecoveryCodesController(RecoveryCodes codes, Factors factors, Pages pages) {
        this.codes = codes;
        this.factors = factors;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal Object principal) {
        var me = Myself.of(principal);
        return pages.show(TEMPLATE, page(me, List.of()));
    }

    @PostMapping
    View renew(@AuthenticationPrincipal Object principal, HttpServletResponse response) {
        var me = Myself.of(principal);
        var fresh = codes.renew(me.holder());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return pages.show(TEMPLATE, page(me, fresh));
    }

    @PostMapping("/removal")
    View remove(@AuthenticationPrincipal Object principal) {
        var me = Myself.of(principal);
        codes.remove(me.holder());
        return pages.redirect(me.security());
    }

    private RecoveryCodesPage page(Myself me, List<String> fresh) {
        return new RecoveryCodesPage(me.security(), factors.held(me.holder()), fresh);
    }
}
