package okno.catalogue.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.stream.IntStream;
import okno.agencies.Agencies;
import okno.catalogue.Catalogue;
import okno.platform.NotFound;
import okno.platform.Sha256;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// The whole public catalogue for machines. Written as it is read, never held in memory; who has
/// what would be written is told so (304).
@Controller
class OpenDataController {
    private static final int TAGS_KEPT = 100;

    private final Cache<String, String> tags = Caffeine.newBuilder().maximumSize(TAGS_KEPT).build();
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
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        var tag = tag(request.getRequestURI(), body);
        if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
            response.setContentType(type);
            body.write(response.getOutputStream());
        }
    }

    /// Of what is written, so that another release that writes otherwise has another. The first who
    /// asks after a publication has it written twice.
    private String tag(String path, Body body) throws IOException {
        var key = catalogue.edition() + path;
        var known = tags.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var digest = Sha256.digest();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            body.write(out);
        }
        var tag = "W/\"" + HexFormat.of().formatHex(digest.digest()) + '"';
        tags.put(key, tag);
        return tag;
    }
}
