package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.accounts.signin.OpenSessions;
import okno.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Ends the session of this browser.
@Controller
class LogoutController {
    private final Entrance entrance;
    private final OpenSessions sessions;
    private final Pages pages;

    LogoutController(Entrance entrance, OpenSessions sessions, Pages pages) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.pages = pages;
    }

    @PostMapping("/logout")
    View leave(
            @AuthenticationPrincipal @Nullable AuthenticatedPrincipal me,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (me != null) {
            sessions.left(Myself.of(me).holder().actor(), me.getName());
        }
        entrance.close(request, response);
        return pages.redirect("/");
    }
}
