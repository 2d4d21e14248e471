package okno.accounts.web;

import okno.accounts.registration.Consents;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The wording of the consent in force.
@Controller
class ConsentController {
    private final Consents consents;
    private final Pages pages;

    ConsentController(Consents consents, Pages pages) {
        this.consents = consents;
        this.pages = pages;
    }

    @GetMapping("/consents/registration")
    View show() {
        return pages.show("accounts/consent", new ConsentPage(consents.current())).forGuests();
    }
}
