package okno.notifications.web;

import okno.accounts.Citizens;
import okno.notifications.Unsubscribing;
import okno.notifications.deliveries.NoticeChoices;
import okno.notifications.ladder.Channel;
import okno.platform.NotFound;
import okno.platform.web.OutsideCaller;
import okno.platform.web.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Stops letters by the link in one of them, without signing in. Opening the link only asks, for
/// programs open links too; mail programs post to it when their button is pressed (RFC 8058).
@Controller
@RequestMapping(Unsubscribing.PATH + "{token}")
class UnsubscribeController {
    private final Unsubscribing unsubscribing;
    private final NoticeChoices choices;
    private final Citizens citizens;
    private final Pages pages;

    UnsubscribeController(
            Unsubscribing unsubscribing, NoticeChoices choices, Citizens citizens, Pages pages) {
        this.unsubscribing = unsubscribing;
        this.choices = choices;
        this.citizens = citizens;
        this.pages = pages;
    }

    /// Mail programs know no token of our forms.
    @Bean
    static OutsideCaller mailPrograms() {
        return new OutsideCaller(Unsubscribing.PATH + "*");
    }

    @GetMapping
    View ask(@PathVariable String token) {
        return show(token, false);
    }

    @PostMapping
    View stop(@PathVariable String token) {
        var order = order(token);
        choices.stop(order.citizen(), order.theme(), Channel.EMAIL);
        return show(token, true);
    }

    private View show(String token, boolean stopped) {
        var theme = order(token).theme();
        return pages.show("notifications/unsubscribe", new UnsubscribePage(token, theme, stopped));
    }

    /// Letters outlive accounts, and samples of them are nobody's.
    private Unsubscribing.Order order(String token) {
        return unsubscribing
                .read(token)
                .filter(it -> citizens.find(it.citizen()).isPresent())
                .orElseThrow(() -> new NotFound("link"));
    }
}
