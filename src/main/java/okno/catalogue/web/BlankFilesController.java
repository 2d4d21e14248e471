package okno.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import okno.catalogue.Blank;
import okno.catalogue.Catalogue;
import okno.catalogue.downloads.BlankDownloads;
import okno.platform.NotFound;
import okno.platform.web.RequestTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;

/// Files of blanks. The file of a version never changes but for a slip that is mended, so browsers
/// and proxies may keep it for an hour and then ask whether it is still the same.
@Controller
class BlankFilesController {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final String VERSION = "/documents/blanks/{slug}/{from:\\d{4}-\\d{2}-\\d{2}}";

    private final Catalogue catalogue;
    private final BlankDownloads downloads;
    private final RequestTexts texts;

    BlankFilesController(Catalogue catalogue, BlankDownloads downloads, RequestTexts texts) {
        this.catalogue = catalogue;
        this.downloads = downloads;
        this.texts = texts;
    }

    @GetMapping(VERSION + "/{part:form|sample}")
    @Nullable ResponseEntity<Resource> file(
            @PathVariable String slug,
            @PathVariable LocalDate from,
            @PathVariable String part,
            ServletWebRequest request) {
        var blank = catalogue.blank(slug).orElseThrow(NotFound::new);
        var version = blank.version(from).orElseThrow(NotFound::new);
        var sample = part.equals("sample");
        var file = sample ? version.sample().orElseThrow(NotFound::new) : version.form();
        // What the browser has already is not sent again, and is no download.
        if (request.checkNotModified(file.tag())) {
            return null;
        }
        if (isWhole(request)) {
            downloads.count(slug, sample);
        }
        return answer(file, slug, name(blank, sample));
    }

    /// Programs that read a file piece by piece are counted with the first piece.
    private static boolean isWhole(ServletWebRequest request) {
        var range = request.getHeader(HttpHeaders.RANGE);
        return HttpMethod.GET.equals(request.getHttpMethod())
                && (range == null || range.startsWith("bytes=0-"));
    }

    private String name(Blank blank, boolean sample) {
        return sample ? texts.text("catalogue.blank.sample-of", blank.title()) : blank.title();
    }

    private static ResponseEntity<Resource> answer(Blank.File file, String slug, String name) {
        return ResponseEntity.ok()
                .eTag(file.tag())
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(slug, name, file.ending()))
                .contentType(
                        MediaTypeFactory.getMediaType(file.name())
                                .orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(new ClassPathResource(Blank.FOLDER + "/" + file.name()));
    }

    /// The Russian name as RFC 8187 writes it, and a plain one for programs that do not know it
    /// (RFC 6266, appendix D).
    private static String disposition(String slug, String name, String ending) {
        var kept = name.replaceAll("[\\\\/:*?\"<>|]+", "") + "." + ending;
        return "attachment; filename=\""
                + slug
                + "."
                + ending
                + "\"; filename*=UTF-8''"
                + UriUtils.encode(kept, StandardCharsets.UTF_8);
    }
}
