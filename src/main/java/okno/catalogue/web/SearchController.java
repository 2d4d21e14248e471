package okno.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.catalogue.CatalogueSearch;
import okno.catalogue.SearchHit;
import okno.catalogue.SearchHit.Kind;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One box for everything.
@Controller
class SearchController {

    private static final int EACH = 10;
    private static final int LONGEST = 200;

    private final CatalogueSearch search;
    private final Pages pages;

    SearchController(CatalogueSearch search, Pages pages) {
        this.search = search;
        this.pages = pages;
    }

    @GetMapping("/search")
    PageView find(@RequestParam(defaultValue = "") String q, ChosenPlace chosen) {
        var words = q.strip();
        var typed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var place = chosen.place();
        var found = search.find(typed, place, EACH);
        var elsewhere =
                found.isEmpty() && place.isPresent()
                        ? search.find(typed, Optional.empty(), EACH)
                        : Map.<Kind, List<SearchHit>>of();
        var page =
                new SearchPage(
                        typed,
                        place.map(Place::shortName).orElse(""),
                        SearchPage.groups(found),
                        SearchPage.groups(elsewhere));
        return pages.show("catalogue/search", page).forGuests();
    }
}
