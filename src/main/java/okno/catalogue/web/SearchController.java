package okno.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okno.catalogue.CatalogueSearch;
import okno.catalogue.questions.SearchQuestions;
import okno.catalogue.questions.SearchQuestions.Put;
import okno.catalogue.search.SearchHit.Kind;
import okno.catalogue.search.SearchIndex.Found;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.platform.web.ClientAddress;
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
    private final FoundThings things;
    private final SearchQuestions questions;
    private final Pages pages;

    SearchController(
            CatalogueSearch search, FoundThings things, SearchQuestions questions, Pages pages) {
        this.search = search;
        this.things = things;
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
            ChosenPlace chosen,
            HttpServletRequest request) {
        var words = q.strip();
        var typed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var question = new Put(typed, chosen.place(), ClientAddress.of(request));
        var only = kind(kind);
        var found = search(question, chosen.place(), only);
        if (only.isEmpty() && answered.isEmpty() && !typed.isEmpty()) {
            questions.asked(question, !found.hits().isEmpty());
        }
        return pages.show("catalogue/search", page(question, only, found, answered));
    }

    private Found search(Put question, Optional<Place> place, Optional<Kind> only) {
        var kinds = only.map(Set::of).orElse(CatalogueSearch.ALL);
        int limit = only.isPresent() ? OF_ONE_KIND : OF_ALL;
        return search.find(question.typed(), place, kinds, limit);
    }

    /// What the chosen place has, or what others have if it has nothing.
    private SearchPage page(Put question, Optional<Kind> only, Found here, String answered) {
        var place = question.place();
        boolean elsewhere = here.hits().isEmpty() && place.isPresent();
        var found = elsewhere ? search(question, Optional.empty(), only) : here;
        var said = elsewhere ? Optional.<Place>empty() : place;
        return new SearchPage(
                question.typed(),
                only,
                place.map(Place::shortName).orElse(""),
                found.hits().stream().map(hit -> things.of(hit, said)).toList(),
                found.reading(),
                elsewhere,
                answered);
    }

    private static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
