package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import okno.accounts.credentials.PasswordForm;
import okno.accounts.factors.Holder;
import okno.accounts.signin.NewPasswords;
import okno.accounts.signin.OpenSessions;
import okno.accounts.signin.Passwords;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// «Безопасность» of a citizen and of a member of staff: the password, second factors and the
/// devices that are signed in.
@Component
class OwnSecurity {
    private final Passwords passwords;
    private final NewPasswords chosen;
    private final OpenSessions sessions;
    private final FactorsParts factors;
    private final Entrance entrance;
    private final Pages pages;

    OwnSecurity(
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

    /// Whose page it is, and which.
    ///
    /// @param key of his sessions
    record Owner(Holder holder, String key, String address, String template) {}

    View show(Owner owner, HttpSession session, boolean changed) {
        return pages.show(owner.template(), page(owner, session, changed, Problems.NONE));
    }

    View changePassword(
            Owner owner,
            Map<String, String> typed,
            HttpSession session,
            HttpServletResponse response) {
        try {
            var problems =
                    passwords.change(
                            owner.holder(),
                            typed.getOrDefault("presentPassword", ""),
                            PasswordForm.of(typed),
                            session.getId());
            if (problems.isEmpty()) {
                return pages.redirect(owner.address() + "?changed=true");
            }
            var page = page(owner, session, false, new Problems(problems));
            return pages.refused(owner.template(), page);
        } catch (TooManyRequests e) {
            return pages.status(
                    HttpStatus.TOO_MANY_REQUESTS.value(),
                    owner.template(),
                    page(owner, session, false, Waiting.tell(e, response)));
        }
    }

    /// Signs the person out everywhere, here too.
    ///
    /// @param next the page that comes then
    View endSessions(
            Owner owner, String next, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(owner.holder().actor(), owner.key());
        entrance.close(request, response);
        return pages.redirect(next);
    }

    private SecurityPage page(
            Owner owner, HttpSession session, boolean changed, Problems problems) {
        return new SecurityPage(
                sessions.of(owner.key(), session.getId()),
                factors.of(owner.holder()),
                chosen.shortest(owner.holder()),
                changed,
                problems);
    }
}
