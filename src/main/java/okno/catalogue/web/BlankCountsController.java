package okno.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.catalogue.Blank;
import okno.catalogue.Catalogue;
import okno.catalogue.downloads.BlankDownloads;
import okno.catalogue.downloads.BlankDownloads.Downloaded;
import okno.catalogue.web.BlankCountsPage.Row;
import okno.platform.web.Link;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Editors see which blanks people take.
@Controller
class BlankCountsController {

    private static final String PATH = "/editor/blanks";
    private static final int PAGE = 50;

    private final Catalogue catalogue;
    private final PaperLists lists;
    private final BlankDownloads downloads;
    private final Pages pages;

    BlankCountsController(
            Catalogue catalogue, PaperLists lists, BlankDownloads downloads, Pages pages) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.downloads = downloads;
        this.pages = pages;
    }

    @GetMapping(PATH)
    PageView show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        var narrowing = new Narrowing<Blank>(PATH, List.of(), Map.of("q", q));
        var found = lists.blanks(narrowing.words());
        var slice = Slice.after(after, found, Blank::slug, PAGE);
        var counts = downloads.of(slice.items().stream().map(Blank::slug).toList());
        var first = after.isEmpty() && narrowing.words().isEmpty();
        var page =
                new BlankCountsPage(
                        narrowing.words(),
                        first ? downloads.most().stream().map(this::row).toList() : List.of(),
                        slice.items().stream().map(blank -> row(blank, counts)).toList(),
                        narrowing.page(slice.previous()),
                        narrowing.page(slice.next()));
        return pages.show("catalogue/blankCounts", page);
    }

    private Row row(Downloaded counts) {
        return catalogue
                .blank(counts.slug())
                .map(blank -> new Row(link(blank), counts))
                .orElseGet(() -> new Row(new Link(counts.slug(), ""), counts));
    }

    private static Row row(Blank blank, Map<String, Downloaded> counts) {
        var own = Optional.ofNullable(counts.get(blank.slug()));
        return new Row(link(blank), own.orElseGet(() -> new Downloaded(blank.slug(), 0, 0, 0)));
    }

    private static Link link(Blank blank) {
        return new Link(blank.title(), "/documents/blanks/" + blank.slug());
    }
}
