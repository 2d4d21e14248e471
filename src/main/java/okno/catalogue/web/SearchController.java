package okno.catalogue.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okno.catalogue.CatalogueSearch;
import okno.catalogue.questions.SearchQuestions;
import okno.catalogue.search.SearchHit.Kind;
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
    private static final int OF_ALL = 20;
    private static final int OF_ONE_KIND = 50;
    private static final int LONGEST = 200;

    private final CatalogueSearch search;
    private final SearchQuestions questions;
    private final Pages pages;

    SearchController(CatalogueSearch search, SearchQuestions questions, Pages pages) {
        this.search = search;
        this.questions = questions;
        this.pages = pages;
    }

    /// @param kind the only kind of hits, in lower case; without it all kinds
    /// @param answered whether the reader has just said if he found what he looked for
    @GetMapping("/search")
    PageView find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String answered,
            ChosenPlace chosen) {
        var words = q.strip();
        var typed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var place = chosen.place();
        var only = kind(kind);
        var kinds = only.map(Set::of).orElse(CatalogueSearch.ALL);
        int limit = only.isPresent() ? OF_ONE_KIND : OF_ALL;
        var found = search.find(typed, place, kinds, limit);
        boolean elsewhere = found.hits().isEmpty() && place.isPresent();
        if (only.isEmpty() && answered.isEmpty()) {
            questions.asked(typed, place, !found.hits().isEmpty());
        }
        var page =
                new SearchPage(
                        typed,
                        only,
                        place.map(Place::shortName).orElse(""),
                        elsewhere ? search.find(typed, Optional.empty(), kinds, limit) : found,
                        elsewhere,
                        answered);
        return pages.show("catalogue/search", page);
    }

    private static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
