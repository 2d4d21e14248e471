package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.events.AccountNews;
import okno.accounts.factors.Factors;
import okno.accounts.factors.Holder;
import okno.accounts.signin.NewPasswords;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Somebody whose short password stood beside a second factor that was taken off chooses a longer
/// one before he comes in. Only he: who has a factor has to show it.
@Controller
@RequestMapping({"/login/password", "/staff/login/password"})
class LongerPasswordController {
    private static final String TEMPLATE = "accounts/newPassword";

    private final NewPasswords passwords;
    private final Factors factors;
    private final Arrival arrival;
    private final Pages pages;
    private final Clock clock;

    LongerPasswordController(
            NewPasswords passwords, Factors factors, Arrival arrival, Pages pages, Clock clock) {
        this.passwords = passwords;
        this.factors = factors;
        this.arrival = arrival;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(HttpServletRequest request) {
        return whoMayChoose(request)
                .<View>map(who -> pages.show(TEMPLATE, page(who, Problems.NONE)))
                .orElseGet(() -> backToPassword(request));
    }

    @PostMapping
    View choose(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = whoMayChoose(request);
        if (found.isEmpty()) {
            return backToPassword(request);
        }
        var who = found.get();
        var form = PasswordForm.of(typed);
        var problems = passwords.problemsAlone(who.holder(), form);
        if (!problems.isEmpty()) {
            return pages.refused(TEMPLATE, page(who, new Problems(problems)));
        }
        var kind = AccountNews.Kind.PASSWORD_CHANGED;
        passwords.put(who.holder(), passwords.hash(form), kind, Map.of(), "");
        return arrival.open(who, request, response);
    }

    private Optional<Pending> whoMayChoose(HttpServletRequest request) {
        return Pending.of(request, clock.instant()).filter(who -> mayChoose(who.holder()));
    }

    private boolean mayChoose(Holder holder) {
        return !factors.beside(holder) && passwords.brief(holder);
    }

    private View backToPassword(HttpServletRequest request) {
        return pages.redirect(Door.of(request).login());
    }

    private NewPasswordPage page(Pending who, Problems problems) {
        return new NewPasswordPage(
                Door.of(who.holder()).newPassword(),
                "accounts.longer-password.lead",
                passwords.shortestAlone(),
                problems);
    }
}
