package okno.catalogue.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import okno.catalogue.CatalogueSearch;
import okno.catalogue.questions.SearchQuestions;
import okno.catalogue.questions.SearchQuestions.Put;
import okno.places.Places;
import okno.platform.web.ClientAddress;
import okno.platform.web.Cookies;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts the hits of a search that were opened, by the address of the results that the browser
/// sends along. Stands before the kept pages, which answer without coming further.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class OpenedHits extends OncePerRequestFilter {
    private static final Pattern THINGS =
            Pattern.compile("/(services|situations|agencies|documents)(/[a-z0-9_-]+)*");
    private static final Pattern QUESTION = Pattern.compile("(?:^|&)q=([^&]*)");
    private static final int HITS = 20;

    private final CatalogueSearch search;
    private final SearchQuestions questions;
    private final Places places;

    OpenedHits(CatalogueSearch search, SearchQuestions questions, Places places) {
        this.search = search;
        this.questions = questions;
        this.places = places;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = request.getHeader(HttpHeaders.REFERER);
        if (from != null
                && request.getMethod().equals("GET")
                && THINGS.matcher(request.getRequestURI()).matches()) {
            question(from, request.getServerName()).ifPresent(typed -> count(typed, request));
        }
        chain.doFilter(request, response);
    }

    /// What was asked, if the reader comes from all results of our own search.
    private static Optional<String> question(String from, String host) {
        try {
            var uri = URI.create(from);
            var query = uri.getRawQuery();
            if (query == null
                    || !"/search".equals(uri.getPath())
                    || !host.equals(uri.getHost())
                    || query.contains("kind=")) {
                return Optional.empty();
            }
            var found = QUESTION.matcher(query);
            return found.find()
                    ? Optional.of(URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private void count(String typed, HttpServletRequest request) {
        var path = request.getRequestURI();
        var place = places.resolve(Cookies.read(request, Cookies.PLACE));
        var hits = search.find(typed, place, CatalogueSearch.ALL, HITS).hits();
        IntStream.range(0, hits.size())
                .filter(at -> SearchPage.path(hits.get(at)).equals(path))
                .findFirst()
                .ifPresent(
                        at ->
                                questions.opened(
                                        new Put(typed, place, ClientAddress.of(request)), at + 1));
    }
}
