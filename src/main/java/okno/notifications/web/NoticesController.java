package okno.notifications.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInCitizen;
import okno.notifications.Notices;
import okno.notifications.ladder.Theme;
import okno.places.ChosenPlace;
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

    private final Notices notices;
    private final Pages pages;

    NoticesController(Notices notices, Pages pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping
    View list(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam Optional<String> theme,
            @RequestParam Optional<UUID> after,
            ChosenPlace chosen) {
        var only = theme.flatMap(NoticesController::theme);
        var feed = notices.list(me.id(), only, after);
        var apart = only.isEmpty() && after.isEmpty();
        var here = only.map(NoticesController::of).orElse(PATH);
        var page =
                new NoticesPage(
                        apart ? notices.demands(me.id()) : List.of(),
                        feed.rows(),
                        themes(only),
                        chosen.zone(),
                        feed.next().map(id -> next(here, id)).orElse(null));
        return pages.show("notifications/notices", page);
    }

    private static List<NoticesPage.ThemeLink> themes(Optional<Theme> only) {
        var links = new ArrayList<NoticesPage.ThemeLink>();
        links.add(new NoticesPage.ThemeLink("notifications.theme.all", PATH, only.isEmpty()));
        for (var theme : Theme.values()) {
            var current = only.equals(Optional.of(theme));
            links.add(new NoticesPage.ThemeLink(NoticeSettingsPage.key(theme), of(theme), current));
        }
        return links;
    }

    private static Optional<Theme> theme(String word) {
        return Arrays.stream(Theme.values()).filter(it -> it.word().equals(word)).findFirst();
    }

    private static String of(Theme theme) {
        return PATH + "?theme=" + theme.word();
    }

    private static String next(String here, UUID after) {
        return here + (here.contains("?") ? "&" : "?") + "after=" + after;
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
