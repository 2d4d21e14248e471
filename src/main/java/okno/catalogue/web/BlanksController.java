package okno.catalogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import okno.catalogue.Blank;
import okno.catalogue.Catalogue;
import okno.catalogue.DocumentEntry;
import okno.platform.NotFound;
import okno.platform.web.Link;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Blanks with their samples and versions.
@Controller
class BlanksController {

    private static final int PAGE = 30;
    private static final int SERVICES = 50;

    private final Catalogue catalogue;
    private final PaperLists lists;
    private final Pages pages;
    private final Clock clock;

    BlanksController(Catalogue catalogue, PaperLists lists, Pages pages, Clock clock) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/documents/blanks")
    PageView list(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String after) {
        var narrowing = lists.ofBlanks(parameters);
        var narrowed = narrowing.of(lists.blanks(narrowing.words()));
        var passing = narrowed.passing();
        var slice = Slice.after(after, passing, Blank::slug, PAGE);
        var page =
                new BlanksPage(
                        narrowing.words(),
                        narrowing.chosen(),
                        narrowing.facets(narrowed),
                        passing.size(),
                        slice.items().stream().map(blank -> BlankView.now(blank, clock)).toList(),
                        narrowing.page(slice.previous()),
                        narrowing.page(slice.next()));
        return pages.show("catalogue/blanks", page).forGuests();
    }

    /// @param after slug of the last service of the page before
    @GetMapping("/documents/blanks/{slug}")
    PageView blank(@PathVariable String slug, @RequestParam(defaultValue = "") String after) {
        var view = BlankView.now(catalogue.blank(slug).orElseThrow(NotFound::new), clock);
        return show(view, view.path(), after);
    }

    /// Any version, for as long as people may hold papers of it.
    @GetMapping("/documents/blanks/{slug}/{from:\\d{4}-\\d{2}-\\d{2}}")
    PageView version(
            @PathVariable String slug,
            @PathVariable LocalDate from,
            @RequestParam(defaultValue = "") String after) {
        var blank = catalogue.blank(slug).orElseThrow(NotFound::new);
        var version = blank.version(from).orElseThrow(NotFound::new);
        var view = new BlankView(blank, Optional.of(version));
        return show(view, view.path(version), after);
    }

    private PageView show(BlankView view, String path, String after) {
        var blank = view.blank();
        var today = BlankView.today(clock);
        var services = Slice.after(after, blank.services(), slug -> slug, SERVICES);
        var page =
                new BlankPage(
                        view,
                        today,
                        view.version().flatMap(blank::replacedOn),
                        blank.inForce(today),
                        services.items().stream()
                                .flatMap(slug -> lists.service(slug, "#documents").stream())
                                .toList(),
                        catalogue.documents().stream()
                                .filter(document -> document.blanks().contains(blank.slug()))
                                .map(BlanksController::link)
                                .toList(),
                        services.previous().map(key -> path(path, key)).orElse(null),
                        services.next().map(key -> path(path, key)).orElse(null));
        return pages.show("catalogue/blank", page).forGuests();
    }

    private static Link link(DocumentEntry document) {
        return new Link(document.title(), "/documents/" + document.slug());
    }

    private static String path(String path, String after) {
        return path + (after.isEmpty() ? "" : "?after=" + after) + "#services";
    }
}
