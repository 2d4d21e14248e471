package okno.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers readers who are not signed in from memory, before sessions, security and rendering:
/// most readers of cards and lists are such. A page is kept for a minute, or until the catalogue
/// changes, for each combination of the choices that pages depend on.
@Component
@EnableConfigurationProperties(GuestPageSettings.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class GuestPages extends OncePerRequestFilter {
    private static final String KEY = GuestPages.class.getName() + ".key";
    private static final String SELF = GuestPages.class.getName();
    private static final long MEGABYTE = 1024L * 1024;
    private static final int LONGEST_ADDRESS = 300;

    private final Cache<String, Kept> kept;

    /// Grows when what pages show has changed. It is a part of each key, so that a page that was
    /// being rendered meanwhile is kept where nobody will look for it.
    private final AtomicLong edition = new AtomicLong();

    GuestPages(GuestPageSettings settings) {
        kept =
                Caffeine.newBuilder()
                        .maximumWeight(settings.megabytes() * MEGABYTE)
                        .weigher(
                                (String key, Kept page) ->
                                        key.length() * 2 + page.plain.length + page.gzip.length)
                        .expireAfterWrite(Duration.ofMinutes(1))
                        .build();
    }

    private static final class Kept {
        private final byte[] plain;
        private final byte[] gzip;
        private final String type;
        private final String etag;

        Kept(byte[] page, String contentType) {
            plain = page;
            type = contentType;
            gzip = zip(page);
            etag = '"' + DigestUtils.md5DigestAsHex(page) + '"';
        }
    }

    /// Forgets all pages: what they show has changed.
    public void clear() {
        edition.incrementAndGet();
        kept.invalidateAll();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = keyOf(request);
        var page = key.isEmpty() ? null : kept.getIfPresent(key);
        if (page != null) {
            answer(request, response, page);
            return;
        }
        if (!key.isEmpty()) {
            request.setAttribute(KEY, key);
            request.setAttribute(SELF, this);
        }
        chain.doFilter(request, response);
    }

    /// Whether the page may be kept: nothing was said to this reader alone.
    static boolean wants(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(KEY) != null
                && request.getSession(false) == null
                && !response.containsHeader(HttpHeaders.SET_COOKIE);
    }

    static void forbid(HttpServletRequest request) {
        request.removeAttribute(KEY);
    }

    static void keep(HttpServletRequest request, byte[] page, String contentType) {
        var self = (GuestPages) Objects.requireNonNull(request.getAttribute(SELF));
        var key = (String) Objects.requireNonNull(request.getAttribute(KEY));
        self.kept.put(key, new Kept(page, contentType));
    }

    private String keyOf(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")
                || !Cookies.read(request, Cookies.SESSION).isEmpty()) {
            return "";
        }
        var query = request.getQueryString();
        var address =
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        if (address.length() > LONGEST_ADDRESS) {
            return "";
        }
        return String.join(
                "\n",
                edition.toString(),
                address,
                Cookies.read(request, Cookies.PLACE),
                Cookies.read(request, Cookies.PLACE_OFFERED),
                Cookies.read(request, Cookies.LANGUAGE),
                Look.parse(Cookies.read(request, Cookies.LOOK)).text());
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Kept page)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, page.etag);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (page.etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var zipped = encodings != null && encodings.contains("gzip");
        var bytes = zipped ? page.gzip : page.plain;
        if (zipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(page.type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static byte[] zip(byte[] page) {
        var bytes = new ByteArrayOutputStream(page.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
