package okno.home.web;

import okno.attachments.Attachments;
import okno.attachments.antivirus.Antivirus;
import okno.notifications.sms.SmsProviders;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The administrator's first page.
@Controller
class AdminController {
    private final SmsProviders sms;
    private final Antivirus antivirus;
    private final Attachments attachments;
    private final Pages pages;

    AdminController(SmsProviders sms, Antivirus antivirus, Attachments attachments, Pages pages) {
        this.sms = sms;
        this.antivirus = antivirus;
        this.attachments = attachments;
        this.pages = pages;
    }

    @GetMapping("/admin")
    View show() {
        return pages.show("home/admin", page());
    }

    private AdminPage page() {
        return new AdminPage(sms.health(), antivirus.state(), attachments.waiting());
    }
}
