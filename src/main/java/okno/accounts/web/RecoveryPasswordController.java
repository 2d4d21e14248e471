package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.recovery.Passage;
import okno.accounts.recovery.Recovery;
import okno.accounts.recovery.Recovery.Choice;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The choice of a new password by who gave a right code. It signs nobody in: the door asks for
/// the new password and for whatever else it always asked.
@Controller
@RequestMapping("/recovery")
class RecoveryPasswordController {
    private final Recovery recovery;
    private final Pages pages;

    RecoveryPasswordController(Recovery recovery, Pages pages) {
        this.recovery = recovery;
        this.pages = pages;
    }

    @GetMapping("/password")
    View show(HttpServletRequest request) {
        return PendingRecovery.of(request)
                .<View>map(
                        passage -> pages.show("accounts/newPassword", page(passage, Problems.NONE)))
                .orElseGet(() -> pages.redirect("/recovery"));
    }

    @PostMapping("/password")
    View choose(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        return PendingRecovery.of(request)
                .map(passage -> choose(passage, PasswordForm.of(typed), request))
                .orElseGet(() -> pages.redirect("/recovery"));
    }

    @GetMapping("/done")
    View done() {
        return pages.show("accounts/recovered", RecoveryEndPage.HERE);
    }

    private View choose(Passage passage, PasswordForm form, HttpServletRequest request) {
        return switch (recovery.choose(passage, form)) {
            case Choice.Refused(var problems) ->
                    pages.refused("accounts/newPassword", page(passage, new Problems(problems)));
            case Choice.Made _ -> {
                PendingRecovery.end(request);
                yield pages.redirect("/recovery/done");
            }
            case Choice.Late _ -> {
                PendingRecovery.end(request);
                yield pages.status(
                        HttpStatus.CONFLICT.value(), "accounts/recoveryLate", RecoveryEndPage.HERE);
            }
        };
    }

    private NewPasswordPage page(Passage passage, Problems problems) {
        return new NewPasswordPage(
                "/recovery/password",
                "accounts.recovery.password.lead",
                recovery.shortestPassword(passage),
                problems);
    }
}
