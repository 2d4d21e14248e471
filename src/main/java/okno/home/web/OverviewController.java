package okno.home.web;

import java.time.ZoneId;
import okno.accounts.representation.CaseOwner;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page of the cabinet: what needs the citizen first, then the rest.
@Controller
class OverviewController {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final OwnMatters matters;
    private final Pages pages;

    OverviewController(OwnMatters matters, Pages pages) {
        this.matters = matters;
        this.pages = pages;
    }

    @GetMapping("/account")
    View show(CaseOwner owner, ChosenPlace chosen) {
        var page =
                new OverviewPage(
                        matters.asking(owner.id()),
                        matters.latest(owner.id()),
                        matters.drafts(owner.id()),
                        chosen.place().map(Place::zone).orElse(MOSCOW));
        return pages.show("home/overview", page);
    }
}
