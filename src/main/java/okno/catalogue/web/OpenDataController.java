package okno.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import okno.agencies.Agencies;
import okno.catalogue.Catalogue;
import okno.platform.NotFound;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The whole public catalogue for machines. Written as it is read, never held in memory; who has
/// the present edition is told so (304).
@Controller
class OpenDataController {
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

    /// Names the maps that together hold every address.
    @GetMapping("/sitemap.xml")
    void maps(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                "application/xml",
                out ->
                        OpenTables.maps(
                                IntStream.rangeClosed(1, SiteMap.of(catalogue, agencies).parts())
                                        .mapToObj(number -> "/sitemap-" + number + ".xml")
                                        .map(address::of),
                                out));
    }

    @GetMapping("/sitemap-{number:[0-9]{1,4}}.xml")
    void map(@PathVariable int number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var part = SiteMap.of(catalogue, agencies).part(number).orElseThrow(NotFound::new);
        answer(
                request,
                response,
                "application/xml",
                out -> OpenTables.map(part.stream().map(address::of), out));
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
