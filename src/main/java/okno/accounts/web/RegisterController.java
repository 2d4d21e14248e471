package okno.accounts.web;

import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The choice between the ways to register.
@Controller
class RegisterController {
    private final Pages pages;

    RegisterController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/register")
    View show() {
        return pages.show("accounts/register", new RegisterPage());
    }
}
