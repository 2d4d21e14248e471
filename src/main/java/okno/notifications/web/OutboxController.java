package okno.notifications.web;

import java.util.List;
import okno.notifications.DemoOutbox;
import okno.notifications.OutboxMessage;
import okno.platform.Zones;
import okno.platform.web.Pages;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// The outbox of a demonstration, for people and for scripts.
@Controller
@Profile("demo & !post")
class OutboxController {
    private static final int NEWEST = 200;

    private final DemoOutbox outbox;
    private final Pages pages;

    OutboxController(DemoOutbox outbox, Pages pages) {
        this.outbox = outbox;
        this.pages = pages;
    }

    @GetMapping("/demo/outbox")
    View show() {
        return pages.show(
                "notifications/outbox", new OutboxPage(outbox.newest(NEWEST), Zones.MOSCOW));
    }

    @GetMapping(path = "/demo/outbox.json", produces = "application/json")
    @ResponseBody
    List<OutboxMessage> list(@RequestParam(name = "to", defaultValue = "") String recipient) {
        return recipient.isBlank() ? outbox.newest(NEWEST) : outbox.to(recipient.strip(), NEWEST);
    }
}
