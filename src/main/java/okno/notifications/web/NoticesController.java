package okno.notifications.web;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInCitizen;
import okno.notifications.Notices;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Уведомления» in the cabinet.
@Controller
@RequestMapping(NoticesController.PATH)
class NoticesController {
    static final String PATH = "/account/notices";
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Notices notices;
    private final Pages pages;

    NoticesController(Notices notices, Pages pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping
    View list(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam Optional<UUID> after,
            ChosenPlace chosen) {
        var feed = notices.list(me.id(), after);
        var page =
                new NoticesPage(
                        feed.notices(),
                        chosen.place().map(Place::zone).orElse(MOSCOW),
                        feed.next().map(id -> PATH + "?after=" + id).orElse(null));
        return pages.show("notifications/notices", page);
    }

    /// Opening a notice is reading it; what it tells of is on a page of its own.
    @GetMapping("/{id}")
    View open(@AuthenticationPrincipal SignedInCitizen me, @PathVariable UUID id) {
        return pages.redirect(notices.open(me.id(), id).path());
    }

    @PostMapping("/reading")
    View readAll(@AuthenticationPrincipal SignedInCitizen me) {
        notices.readAll(me.id());
        return pages.redirect(PATH);
    }
}
