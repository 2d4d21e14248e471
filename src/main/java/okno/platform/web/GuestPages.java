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
    private static final String ASKED = GuestPages.class.getName();
    private static final long MEGABYTE = 1024L * 1024;
    private static final int LONGEST_ADDRESS = 300;

    /// The part of the memory that beginnings of pages may take, and that of their packed pieces.
    private static final int BEGINNINGS = 4;
    private static final int PIECES = 16;

    /// What the data of a page takes beside the catalogue: of cards 3 KB on average.
    private static final int DATA = 4 * 1024;

    private final Cache<String, KeptPage> kept;

    private final PageBeginnings beginnings;

    /// What pages go on with below their beginnings: places without differences of their own share
    /// it.
    private final Cache<RestKey, PagePart> rests;

    /// Grows when what pages show has changed. It is a part of each key, so that a page that was
    /// being rendered meanwhile is kept where nobody will look for it.
    private final AtomicLong edition = new AtomicLong();

    GuestPages(GuestPageSettings settings) {
        long bytes = settings.megabytes() * MEGABYTE;
        kept = cache(bytes / BEGINNINGS, (key, page) -> key.length() * 2 + page.bytes());
        beginnings =
                new PageBeginnings(
                        cache(bytes / PIECES, (run, packed) -> run.length() + packed.length));
        rests =
                cache(
                        bytes - bytes / BEGINNINGS - bytes / PIECES,
                        (_, rest) -> DATA + rest.bytes());
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
        var rest = page == null ? null : rests.getIfPresent(page.rest());
        if (page != null && rest != null) {
            answer(request, response, page, rest);
            return;
        }
        if (!key.isEmpty()) {
            request.setAttribute(ASKED, new Asked(this, edition.get(), key));
        }
        chain.doFilter(request, response);
    }

    /// Whether the page may be kept: nothing was said to this reader alone.
    static boolean wants(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(ASKED) != null
                && request.getSession(false) == null
                && !response.containsHeader(HttpHeaders.SET_COOKIE);
    }

    static void forbid(HttpServletRequest request) {
        request.removeAttribute(ASKED);
    }

    /// The rest of a page that is going to be made.
    ///
    /// @param data with the template, all that the page shows of the portal
    static PageRest rest(HttpServletRequest request, PageBytes out, String template, Object data) {
        var asked = asked(request);
        var language = PageContexts.localeOf(request).getLanguage();
        var key = new RestKey(asked.edition, language, template, data);
        return new PageRest(out, key, asked.pages.rests.getIfPresent(key));
    }

    /// Keeps a page and answers with it.
    static void keep(
            HttpServletRequest request, HttpServletResponse response, PageRest rest, String type)
            throws IOException {
        var asked = asked(request);
        var self = asked.pages;
        var key = rest.shared() ? rest.key() : new RestKey(asked.key);
        var following = self.rests.get(key, _ -> PagePart.last(rest.run().kept()));
        var address = URLEncoder.encode(PageContexts.pathOf(request), StandardCharsets.UTF_8);
        var beginning = self.beginnings.part(rest.beginning().kept(), address);
        var page = KeptPage.of(beginning, key, following, type);
        self.kept.put(asked.key, page);
        answer(request, response, page, following);
    }

    private static Asked asked(HttpServletRequest request) {
        return (Asked) Objects.requireNonNull(request.getAttribute(ASKED));
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

    /// Marks a request whose page may be kept.
    ///
    /// @param edition of what the page shows
    /// @param key of all that the page depends on
    private record Asked(GuestPages pages, long edition, String key) {}
}
