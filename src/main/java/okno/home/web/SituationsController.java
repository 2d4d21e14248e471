package okno.home.web;

import okno.places.ChosenPlace;
import okno.places.Place;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Situations of life, of which the front page shows the first few.
@Controller
class SituationsController {
    private final SituationTiles tiles;
    private final Pages pages;

    SituationsController(SituationTiles tiles, Pages pages) {
        this.tiles = tiles;
        this.pages = pages;
    }

    @GetMapping("/situations")
    PageView list(ChosenPlace chosen) {
        var place = chosen.place();
        var page = new SituationsPage(place.map(Place::shortName).orElse(""), tiles.in(place));
        return pages.show("home/situations", page).forGuests();
    }
}
