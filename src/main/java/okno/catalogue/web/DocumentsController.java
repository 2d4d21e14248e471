package okno.catalogue.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.catalogue.Catalogue;
import okno.catalogue.DocumentEntry;
import okno.platform.NotFound;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of documents that services ask for and give.
@Controller
class DocumentsController {

    private static final int PAGE = 30;
    private static final int USES = 50;
    private static final int BEST_BLANKS = 5;

    private final Catalogue catalogue;
    private final PaperLists lists;
    private final Pages pages;
    private final Clock clock;

    DocumentsController(Catalogue catalogue, PaperLists lists, Pages pages, Clock clock) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/documents")
    PageView list(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String after) {
        var narrowing = lists.ofDocuments(parameters);
        var narrowed = narrowing.of(lists.documents(narrowing.words()));
        var passing = narrowed.passing();
        var slice = Slice.after(after, passing, DocumentEntry::slug, PAGE);
        var page =
                new DocumentsPage(
                        narrowing.words(),
                        narrowing.chosen(),
                        narrowing.facets(narrowed),
                        passing.size(),
                        slice.items().stream().map(this::entry).toList(),
                        after.isEmpty() ? blanks(narrowing.words()) : List.of(),
                        narrowing.page(slice.previous()),
                        narrowing.page(slice.next()));
        return pages.show("catalogue/documents", page).forGuests();
    }

    /// @param after slug of the last service of the page before
    @GetMapping("/documents/{slug}")
    PageView document(@PathVariable String slug, @RequestParam(defaultValue = "") String after) {
        var document = catalogue.document(slug).orElseThrow(NotFound::new);
        var uses = Slice.after(after, document.uses(), DocumentEntry.Use::service, USES);
        var page =
                new DocumentPage(
                        document,
                        document.issuers().stream().map(lists::link).toList(),
                        document.givenBy().stream()
                                .flatMap(one -> lists.service(one, "").stream())
                                .toList(),
                        uses.items().stream().flatMap(use -> use(use).stream()).toList(),
                        document.blanks().stream()
                                .flatMap(one -> catalogue.blank(one).stream())
                                .map(blank -> BlankView.now(blank, clock))
                                .toList(),
                        uses.previous().map(key -> path(slug, key)).orElse(null),
                        uses.next().map(key -> path(slug, key)).orElse(null));
        return pages.show("catalogue/document", page).forGuests();
    }

    private static String path(String slug, String after) {
        return "/documents/" + slug + (after.isEmpty() ? "" : "?after=" + after) + "#services";
    }

    private DocumentsPage.Entry entry(DocumentEntry document) {
        return new DocumentsPage.Entry(
                document, document.issuers().stream().map(lists::link).toList());
    }

    private Optional<DocumentPage.Use> use(DocumentEntry.Use use) {
        return lists.service(use.service(), "#documents")
                .map(service -> new DocumentPage.Use(service, use));
    }

    private List<BlankView> blanks(String words) {
        return words.isEmpty()
                ? List.of()
                : lists.blanks(words).stream()
                        .limit(BEST_BLANKS)
                        .map(blank -> BlankView.now(blank, clock))
                        .toList();
    }
}
