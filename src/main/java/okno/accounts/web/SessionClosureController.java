package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.accounts.signin.OpenSessions;
import okno.platform.web.Pages;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Ends one session of the list.
@Controller
class SessionClosureController {
    private final OpenSessions sessions;
    private final Pages pages;

    SessionClosureController(OpenSessions sessions, Pages pages) {
        this.sessions = sessions;
        this.pages = pages;
    }

    @PostMapping({
        "/account/security/sessions/{mark}/closure",
        "/staff/security/sessions/{mark}/closure"
    })
    View close(
            @AuthenticationPrincipal AuthenticatedPrincipal me,
            @PathVariable String mark,
            HttpServletRequest request) {
        sessions.end(Myself.of(me).holder().actor(), me.getName(), mark);
        var path = request.getRequestURI();
        return pages.redirect(path.substring(0, path.indexOf("/sessions/")));
    }
}
