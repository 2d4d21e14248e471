package okno.home.web;

import okno.attachments.Attachments;
import okno.attachments.antivirus.Antivirus;
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
    private final Antivirus antivirus;
    private final Attachments attachments;
    private final Pages pages;

    AdminController(
            SmsProviders sms,
            Jobs jobs,
            Antivirus antivirus,
            Attachments attachments,
            Pages pages) {
        this.sms = sms;
        this.jobs = jobs;
        this.antivirus = antivirus;
        this.attachments = attachments;
        this.pages = pages;
    }

    @GetMapping("/admin")
    View show() {
        return pages.show("home/admin", page());
    }

    private AdminPage page() {
        return new AdminPage(
                sms.health(), jobs.countFailed(COUNTED), antivirus.state(), attachments.waiting());
    }
}
