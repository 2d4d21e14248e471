package okno.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import okno.catalogue.Blank;
import okno.catalogue.Catalogue;
import okno.catalogue.CatalogueSearch;
import okno.catalogue.DocumentEntry;
import okno.catalogue.search.SearchHit.Kind;
import okno.platform.NotFound;
import okno.platform.web.Link;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Documents that services ask for, blanks and samples to download.
@Controller
class DocumentsController {

    private static final int PAGE = 30;
    private static final int MOST_BLANKS = 200;

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Pages pages;

    DocumentsController(Catalogue catalogue, CatalogueSearch search, Pages pages) {
        this.catalogue = catalogue;
        this.search = search;
        this.pages = pages;
    }

    /// @param after title of the document before the page
    @GetMapping("/documents")
    PageView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        var words = q.strip();
        var slice = Slice.after(after, documents(words), DocumentEntry::title, PAGE);
        var page =
                new DocumentsPage(
                        words,
                        after.isEmpty() ? blanks(words) : List.of(),
                        slice.items().stream().map(this::document).toList(),
                        DocumentsPage.path(words, slice.previous()),
                        DocumentsPage.path(words, slice.next()));
        return pages.show("catalogue/documents", page).forGuests();
    }

    @GetMapping("/documents/blanks/{slug}")
    ResponseEntity<Resource> blank(@PathVariable String slug) {
        var blank = catalogue.blank(slug).orElseThrow(NotFound::new);
        var file = new ClassPathResource(Blank.FOLDER + "/" + blank.file());
        var name =
                ContentDisposition.attachment()
                        .filename(blank.fileName(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(
                        MediaTypeFactory.getMediaType(blank.file())
                                .orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(file);
    }

    private List<DocumentEntry> documents(String words) {
        var all = catalogue.documents();
        if (words.isEmpty()) {
            return all;
        }
        return search.find(words, Kind.DOCUMENT, Optional.empty(), all.size()).stream()
                .flatMap(hit -> all.stream().filter(entry -> entry.title().equals(hit.slug())))
                .toList();
    }

    private List<Blank> blanks(String words) {
        if (words.isEmpty()) {
            return catalogue.blanks().stream().limit(MOST_BLANKS).toList();
        }
        return search.find(words, Kind.BLANK, Optional.empty(), MOST_BLANKS).stream()
                .flatMap(hit -> catalogue.blank(hit.slug()).stream())
                .toList();
    }

    private DocumentsPage.Entry document(DocumentEntry document) {
        var services =
                document.services().stream()
                        .flatMap(slug -> catalogue.find(slug).stream())
                        .map(
                                service ->
                                        new Link(
                                                service.content().title(),
                                                "/services/" + service.slug() + "#documents"))
                        .toList();
        return new DocumentsPage.Entry(document.title(), services);
    }
}
