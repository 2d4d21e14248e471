package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.factors.Holder;
import okno.accounts.signin.NewPasswords;
import okno.accounts.signin.OpenSessions;
import okno.accounts.signin.Passwords;
import okno.audit.Actor;
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

/// The same page for staff.
@Controller
@RequestMapping("/staff/security")
class StaffSecurityController {
    private static final String TEMPLATE = "accounts/staffSecurity";

    private final Passwords passwords;
    private final NewPasswords chosen;
    private final OpenSessions sessions;
    private final FactorsParts factors;
    private final Entrance entrance;
    private final Pages pages;

    StaffSecurityController(
            Passwords passwords,
            NewPasswords chosen,
            OpenSessions sessions,
            FactorsParts factors,
            Entrance entrance,
            Pages pages) {
        this.passwords = passwords;
        this.chosen = chosen;
        this.sessions = sessions;
        this.factors = factors;
        this.entrance = entrance;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(defaultValue = "false") boolean changed,
            HttpSession session) {
        return pages.show(TEMPLATE, page(me, session, changed, Problems.NONE));
    }

    @PostMapping("/password")
    View changePassword(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response) {
        try {
            var problems =
                    passwords.change(
                            Holder.of(me.id()),
                            typed.getOrDefault("presentPassword", ""),
                            PasswordForm.of(typed));
            if (problems.isEmpty()) {
                sessions.endAll(Actor.staff(me.id().value()), me.getName(), session.getId());
                return pages.redirect("/staff/security?changed=true");
            }
            return pages.refused(TEMPLATE, page(me, session, false, new Problems(problems)));
        } catch (TooManyRequests e) {
            return pages.status(
                    HttpStatus.TOO_MANY_REQUESTS.value(),
                    TEMPLATE,
                    page(me, session, false, Waiting.tell(e, response)));
        }
    }

    /// Signs the person out everywhere, here too.
    @PostMapping("/sessions/closure")
    View closeSessions(
            @AuthenticationPrincipal SignedInStaff me,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.endAll(Actor.staff(me.id().value()), me.getName(), "");
        entrance.close(request, response);
        return pages.redirect("/staff/login");
    }

    private StaffSecurityPage page(
            SignedInStaff me, HttpSession session, boolean changed, Problems problems) {
        return new StaffSecurityPage(
                sessions.of(me.getName(), session.getId()),
                factors.of(Holder.of(me.id())),
                chosen.shortest(Holder.of(me.id())),
                changed,
                problems);
    }
}
