package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Ends the session of this browser.
@Controller
class LogoutController {
    private final Entrance entrance;
    private final Pages pages;

    LogoutController(Entrance entrance, Pages pages) {
        this.entrance = entrance;
        this.pages = pages;
    }

    @PostMapping("/logout")
    View leave(HttpServletRequest request, HttpServletResponse response) {
        entrance.close(request, response);
        return pages.redirect("/");
    }
}
