package okno.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import okno.catalogue.CatalogueSearch;
import okno.catalogue.search.SearchHit;
import okno.places.ChosenPlace;
import okno.places.Places;
import okno.platform.web.GuestData;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the box of the search offers while one types.
@Controller
class SuggestionsController {
    private static final int MOST = 8;
    private static final int BEFORE_JOINING = 24;
    private static final int LONGEST = 200;

    private final CatalogueSearch search;
    private final Places places;

    SuggestionsController(CatalogueSearch search, Places places) {
        this.search = search;
        this.places = places;
    }

    /// @param kind of the thing in lower case, as in the address of the search
    record Suggestion(String title, String path, String kind) {}

    /// @param place OKTMO; without it the chosen place
    @GetMapping("/search/suggest")
    GuestData suggest(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> place,
            ChosenPlace chosen) {
        var typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        var where = place.flatMap(places::find).or(chosen::place);
        return new GuestData(joined(search.suggest(typed, where, BEFORE_JOINING)));
    }

    /// What several bodies offer under one title is suggested once: its page asks which is meant.
    private static List<Suggestion> joined(List<SearchHit> hits) {
        var titles =
                hits.stream()
                        .collect(
                                Collectors.groupingBy(
                                        SearchHit::plainTitle, Collectors.counting()));
        return hits.stream()
                .map(hit -> suggestion(hit, titles.getOrDefault(hit.plainTitle(), 0L) > 1))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Suggestion suggestion(SearchHit hit, boolean shared) {
        var title = hit.plainTitle();
        var kind = hit.kind().name().toLowerCase(Locale.ROOT);
        var path =
                shared
                        ? "/search?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8)
                        : SearchPage.path(hit);
        return new Suggestion(title, path, kind);
    }
}
