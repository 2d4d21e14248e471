package okno.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okno.agencies.Agencies;
import okno.catalogue.Catalogue;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The whole public catalogue for machines. Written as it is read, never held in memory; who has
/// the present edition is told so (304).
@Controller
class OpenDataController {
    /// As many as one map of a site may hold.
    private static final int MOST_ADDRESSES = 50_000;

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final OpenData data;
    private final PublicAddress address;
    private final Pages pages;

    OpenDataController(
            Catalogue catalogue,
            Agencies agencies,
            OpenData data,
            PublicAddress address,
            Pages pages) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.data = data;
        this.address = address;
        this.pages = pages;
    }

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    @GetMapping("/opendata")
    PageView page() {
        var page = new OpenDataPage(catalogue.services().size(), agencies.all().size());
        return pages.show("catalogue/opendata", page).forGuests();
    }

    @GetMapping("/opendata/catalogue.jsonld")
    void graph(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                "application/ld+json",
                out -> data.write(agencies.all(), catalogue.services(), out));
    }

    @GetMapping("/opendata/services.csv")
    void services(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                "text/csv;charset=UTF-8",
                out -> OpenTables.services(catalogue.services(), out));
    }

    @GetMapping("/opendata/agencies.csv")
    void agencies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                "text/csv;charset=UTF-8",
                out -> OpenTables.agencies(agencies.all(), out));
    }

    @GetMapping("/sitemap.xml")
    void sitemap(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, "application/xml", out -> OpenTables.sitemap(addresses(), out));
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text =
                """
                User-agent: *
                Disallow: /account
                Disallow: /desk
                Disallow: /admin
                Disallow: /search
                Sitemap: %s
                """
                        .formatted(address.of("/sitemap.xml"));
        answer(
                request,
                response,
                "text/plain;charset=UTF-8",
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> addresses() {
        List<String> paths =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/services",
                                "/agencies",
                                "/documents",
                                "/situations",
                                "/opendata"));
        catalogue.classifiers().situations().forEach(one -> paths.add("/situations/" + one.slug()));
        agencies.all().forEach(one -> paths.add("/agencies/" + one.slug()));
        catalogue.documents().forEach(one -> paths.add("/documents/" + one.slug()));
        catalogue.blanks().forEach(one -> paths.add("/documents/blanks/" + one.slug()));
        catalogue.services().forEach(one -> paths.add("/services/" + one.slug()));
        return paths.stream().limit(MOST_ADDRESSES).map(address::of).toList();
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, String type, Body body)
            throws IOException {
        var etag = "W/\"" + catalogue.mark() + '"';
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        body.write(response.getOutputStream());
    }
}
