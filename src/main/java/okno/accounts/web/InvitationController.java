package okno.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.credentials.TooManyHashes;
import okno.accounts.personnel.Employee;
import okno.accounts.personnel.Invited;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Somebody who was invited to work here chooses a password. The link in the letter is the right to
/// do so; a page of it is told to no other site (`Referrer-Policy`).
@Controller
@RequestMapping("/staff/invitation")
class InvitationController {
    private static final String TEMPLATE = "accounts/invitation";
    private static final String END = "accounts/invitationEnd";

    private final Invited invited;
    private final Pages pages;

    InvitationController(Invited invited, Pages pages) {
        this.invited = invited;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(defaultValue = "") String key) {
        return invited.open(key)
                .<View>map(who -> pages.show(TEMPLATE, page(key, who, Problems.NONE)))
                .orElseGet(this::worthless);
    }

    @PostMapping
    View choose(
            @RequestParam(defaultValue = "") String key,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var who = invited.open(key);
        if (who.isEmpty()) {
            return worthless();
        }
        try {
            var problems = invited.choose(key, PasswordForm.of(typed));
            return problems.isEmpty()
                    ? pages.redirect("/staff/invitation/acceptance")
                    : pages.refused(TEMPLATE, page(key, who.get(), new Problems(problems)));
        } catch (TooManyHashes e) {
            var page = page(key, who.get(), Waiting.tell(e, response));
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
        }
    }

    @GetMapping("/acceptance")
    View accepted() {
        return pages.show(END, new InvitationEndPage(true));
    }

    private View worthless() {
        return pages.status(HttpStatus.GONE.value(), END, new InvitationEndPage(false));
    }

    private InvitationPage page(String key, Employee who, Problems problems) {
        return new InvitationPage(
                key, who.name().full(), who.email(), invited.shortestPassword(who), problems);
    }
}
