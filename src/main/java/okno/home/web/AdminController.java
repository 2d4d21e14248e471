package okno.home.web;

import okno.notifications.sms.SmsProviders;
import okno.platform.jobs.Jobs;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The administrator's first page.
@Controller
class AdminController {
    private static final int COUNTED = 100;

    private final SmsProviders sms;
    private final Jobs jobs;
    private final Pages pages;

    AdminController(SmsProviders sms, Jobs jobs, Pages pages) {
        this.sms = sms;
        this.jobs = jobs;
        this.pages = pages;
    }

    @GetMapping("/admin")
    View show() {
        return pages.show("home/admin", new AdminPage(sms.health(), jobs.countFailed(COUNTED)));
    }
}
