package okno.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
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

    /// The part of the memory that beginnings of pages may take, and that of their packed pieces.
    private static final int BEGINNINGS = 4;
    private static final int PIECES = 16;

    private final Cache<String, KeptPage> kept;

    private final PageBeginnings beginnings;

    /// What pages go on with below their beginnings: places without differences of their own share
    /// it.
    private final Cache<ByteRun, PagePart> rests;

    /// Grows when what pages show has changed. It is a part of each key, so that a page that was
    /// being rendered meanwhile is kept where nobody will look for it.
    private final AtomicLong edition = new AtomicLong();

    GuestPages(GuestPageSettings settings) {
        long bytes = settings.megabytes() * MEGABYTE;
        kept = cache(bytes / BEGINNINGS, (key, page) -> key.length() * 2 + page.bytes());
        beginnings =
                new PageBeginnings(
                        cache(bytes / PIECES, (run, packed) -> run.length() + packed.length));
        rests = cache(bytes - bytes / BEGINNINGS - bytes / PIECES, (_, rest) -> rest.bytes());
    }

    private static <K, T> Cache<K, T> cache(long bytes, Weigher<K, T> weigher) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher(weigher)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build();
    }

    /// Forgets all pages: what they show has changed.
    public void clear() {
        edition.incrementAndGet();
        kept.invalidateAll();
        rests.invalidateAll();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = keyOf(request);
        var page = key.isEmpty() ? null : kept.getIfPresent(key);
        var rest = page == null ? null : restOf(page);
        if (page != null && rest != null) {
            answer(request, response, page, rest);
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

    /// Keeps a page and answers with it.
    static void keep(
            HttpServletRequest request, HttpServletResponse response, ByteRun bytes, String type)
            throws IOException {
        var self = (GuestPages) Objects.requireNonNull(request.getAttribute(SELF));
        var key = (String) Objects.requireNonNull(request.getAttribute(KEY));
        int boundary = PagePart.boundary(bytes);
        var rest = self.rest(bytes.piece(boundary, bytes.length()));
        var address = URLEncoder.encode(PageContexts.pathOf(request), StandardCharsets.UTF_8);
        var beginning = self.beginnings.part(bytes.piece(0, boundary).kept(), address);
        var page = KeptPage.of(bytes, beginning, rest, type);
        self.kept.put(key, page);
        answer(request, response, page, rest);
    }

    private PagePart rest(ByteRun plain) {
        var known = rests.getIfPresent(plain);
        return known == null ? rests.get(plain.kept(), PagePart::last) : known;
    }

    private @Nullable PagePart restOf(KeptPage page) {
        var rest = page.rest().get();
        return rest == null ? null : rests.getIfPresent(rest.run());
    }

    private String keyOf(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")
                || !Cookies.read(request, Cookies.SESSION).isEmpty()) {
            return "";
        }
        var address = PageContexts.pathOf(request);
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

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, KeptPage page, PagePart rest)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, page.tag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (page.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var packed = encodings != null && encodings.contains("gzip");
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(page.type());
        response.setContentLength(page.length(rest, packed));
        page.write(rest, packed, response.getOutputStream());
    }
}
