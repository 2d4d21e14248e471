package okno.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import okno.accounts.AccountLevel;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.accounts.registration.SnilsChange;
import okno.accounts.registration.SnilsForm;
import okno.accounts.sessions.AsksAgain;
import okno.identifiers.Snils;
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

/// The correction of a СНИЛС.
@Controller
@RequestMapping("/account/profile/snils")
class SnilsController {
    private static final String TEMPLATE = "accounts/profileSnils";

    private final Citizens citizens;
    private final SnilsChange change;
    private final Pages pages;

    SnilsController(Citizens citizens, SnilsChange change, Pages pages) {
        this.citizens = citizens;
        this.change = change;
        this.pages = pages;
    }

    @GetMapping
    View show(@AuthenticationPrincipal SignedInCitizen me) {
        var snils = citizens.get(me.id()).snils().map(Snils::formatted).orElse("");
        return pages.show(TEMPLATE, page(me, snils, Problems.NONE));
    }

    @AsksAgain
    @PostMapping
    View save(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam(defaultValue = "") String snils,
            HttpServletResponse response) {
        var form = new SnilsForm(snils);
        try {
            var problems =
                    form.problems().isEmpty()
                            ? change.change(me.id(), form.snils())
                            : form.problems();
            return problems.isEmpty()
                    ? pages.redirect(ProfileController.PATH + "?word=saved")
                    : pages.refused(TEMPLATE, page(me, snils, new Problems(problems)));
        } catch (TooManyRequests e) {
            var page = page(me, snils, Waiting.tell(e, response));
            return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
        }
    }

    private PersonalPage page(SignedInCitizen me, String snils, Problems problems) {
        var confirmed = citizens.get(me.id()).level() == AccountLevel.CONFIRMED;
        return new PersonalPage(Map.of("snils", snils), confirmed, problems);
    }
}
