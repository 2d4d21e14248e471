package okno.home.web;

import okno.notifications.sms.SmsProviders;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The administrator's first page.
@Controller
class AdminController {
    private final SmsProviders sms;
    private final Pages pages;

    AdminController(SmsProviders sms, Pages pages) {
        this.sms = sms;
        this.pages = pages;
    }

    @GetMapping("/admin")
    View show() {
        return pages.show("home/admin", new AdminPage(sms.health()));
    }
}
