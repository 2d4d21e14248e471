package okno.home.web;

import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The administrator's first page.
@Controller
class AdminController {
    private final Pages pages;

    AdminController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/admin")
    View show() {
        return pages.show("home/admin", new AdminPage());
    }
}
