package okno.agencies.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.Level;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.places.Places;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// «Органы власти»: all that serve the chosen place, by level.
@Controller
class AgenciesController {

    private final Agencies agencies;
    private final Places places;
    private final Pages pages;

    AgenciesController(Agencies agencies, Places places, Pages pages) {
        this.agencies = agencies;
        this.places = places;
        this.pages = pages;
    }

    @GetMapping("/agencies")
    PageView list(ChosenPlace chosen) {
        var place = chosen.place();
        var shown = place.map(agencies::serving).orElseGet(agencies::all);
        var groups =
                Arrays.stream(Level.values())
                        .map(level -> new AgenciesPage.Group(level, entries(level, shown)))
                        .filter(group -> !group.agencies().isEmpty())
                        .toList();
        return pages.show("agencies/list", new AgenciesPage(name(place), groups)).forGuests();
    }

    private List<AgenciesPage.Entry> entries(Level level, List<Agency> shown) {
        return shown.stream()
                .filter(agency -> agency.level() == level)
                .map(
                        agency ->
                                new AgenciesPage.Entry(
                                        agency.slug(),
                                        agency.title(),
                                        agency.summary(),
                                        places.names(agency.places())))
                .toList();
    }

    private static String name(Optional<Place> place) {
        return place.map(Place::shortName).orElse("");
    }
}
