package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class GuestPagesTests {
    private static final String PAGE = "/testing/guests";
    private static final int LARGE = 1024 * 1024;

    @Autowired private MockMvcTester mvc;
    @Autowired private GuestPages guests;

    @BeforeEach
    void forget() {
        guests.clear();
    }

    @Test
    void answersTheSecondGuestFromMemory() {
        var first = get(PAGE);

        var second = get(PAGE);

        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(second.getHeader("ETag")).isNotNull();
        assertThat(second.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(second.getHeader("Cache-Control")).isEqualTo("no-cache, private");
    }

    @Test
    void sendsNothingToWhoeverHasThePageAlready() {
        get(PAGE);
        var tag = String.valueOf(get(PAGE).getHeader("ETag"));

        var answer = mvc.get().uri(PAGE).header("If-None-Match", tag).exchange().getResponse();

        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void packsThePageForWhoeverUnpacksIt() throws IOException {
        var plain = get(PAGE);

        var packed = mvc.get().uri(PAGE).header("Accept-Encoding", "gzip, br").exchange();

        var bytes = new ByteArrayInputStream(packed.getResponse().getContentAsByteArray());
        assertThat(packed)
                .hasHeader("Content-Encoding", "gzip")
                .hasHeader("Vary", "Accept-Encoding");
        assertThat(new GZIPInputStream(bytes).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
    }

    @ParameterizedTest
    @CsvSource({"place,07539000", "place-offered,1", "lang,en", "look,2-1-sans-dark-on"})
    void keepsAPageForEachChoice(String cookie, String value) {
        var plain = get(PAGE);

        var chosen = get(PAGE, new Cookie(cookie, value));

        assertThat(made(chosen)).isNotEqualTo(made(plain));
        assertThat(made(get(PAGE, new Cookie(cookie, value)))).isEqualTo(made(chosen));
        assertThat(made(get(PAGE))).isEqualTo(made(plain));
    }

    @Test
    void knowsNoMoreLooksThanThereAre() {
        var plain = get(PAGE);

        assertThat(made(get(PAGE, new Cookie("look", "nonsense")))).isEqualTo(made(plain));
    }

    @Test
    void makesThePageForWhoeverHasASession() {
        var session = new Cookie(Cookies.SESSION, UUID.randomUUID().toString());
        var kept = get(PAGE);

        var first = get(PAGE, session);

        assertThat(made(first)).isNotEqualTo(made(kept)).isNotEqualTo(made(get(PAGE, session)));
        assertThat(made(get(PAGE))).isEqualTo(made(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/testing/unmarked",
                "/testing/cookie",
                "/testing/session",
                "/testing/form",
                "/testing/outdated"
            })
    void keepsNoPageThatIsForOneReaderOrOutdated(String path) {
        assertThat(made(get(path))).isNotEqualTo(made(get(path)));
    }

    @Test
    void keepsNoPageOfALongAddress() {
        var path = PAGE + "?q=" + "a".repeat(300);

        assertThat(made(get(path))).isNotEqualTo(made(get(path)));
    }

    @Test
    void forgetsAllWhenSomethingIsPublished() {
        var before = get(PAGE);

        guests.clear();

        assertThat(made(get(PAGE))).isNotEqualTo(made(before));
    }

    @Test
    void takesNoMoreMemoryThanItMay() throws ServletException, IOException {
        var random = new Random(1);
        var made = new AtomicInteger();
        var pages = new GuestPages(new GuestPageSettings(48));
        FilterChain chain =
                (request, response) -> {
                    var page = new byte[LARGE];
                    random.nextBytes(page);
                    keep(request, response, page);
                    made.incrementAndGet();
                };
        for (int i = 0; i < 80; i++) {
            pages.doFilter(request(i), new MockHttpServletResponse(), chain);
        }

        made.set(0);
        for (int i = 0; i < 80; i++) {
            pages.doFilter(
                    request(i),
                    new MockHttpServletResponse(),
                    (request, response) -> made.incrementAndGet());
        }

        // Each page is kept twice, plain and packed: 24 of 1 MB fit into 48 MB.
        assertThat(80 - made.get()).isBetween(1, 30);
    }

    @Test
    void keepsWhatChoicesHaveInCommonOnce() throws ServletException, IOException {
        var made = new AtomicInteger();
        var pages = new GuestPages(new GuestPageSettings(4));
        FilterChain chain =
                (request, response) -> {
                    var beginning = String.valueOf(made.incrementAndGet());
                    try (var out = new PageBytes()) {
                        var rest = rest(request, out, "data");
                        out.writeContent(beginning);
                        rest.begin(letters()).writeTo(out);
                        keep(request, response, rest);
                    }
                };

        for (int i = 0; i < 40; i++) {
            pages.doFilter(request(i), new MockHttpServletResponse(), chain);
        }
        var again = new MockHttpServletResponse();
        pages.doFilter(request(7), again, chain);

        assertThat(made).hasValue(40);
        assertThat(again.getContentAsString()).startsWith("8aaa").hasSize(1 + LARGE);
    }

    private static Content letters() {
        return output -> output.writeContent("a".repeat(LARGE));
    }

    private static PageRest rest(ServletRequest request, PageBytes out, Object data) {
        return GuestPages.rest((HttpServletRequest) request, out, "template", data);
    }

    private static void keep(ServletRequest request, ServletResponse response, byte[] page)
            throws IOException {
        try (var out = new PageBytes()) {
            out.writeBinaryContent(page);
            keep(request, response, PageRest.ofOne(out));
        }
    }

    private static void keep(ServletRequest request, ServletResponse response, PageRest rest)
            throws IOException {
        GuestPages.keep(
                (HttpServletRequest) request, (HttpServletResponse) response, rest, "text/html");
    }

    private static MockHttpServletRequest request(int number) {
        return new MockHttpServletRequest("GET", "/" + number);
    }

    private MockHttpServletResponse get(String path, Cookie... cookies) {
        var request = mvc.get().uri(path);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange().getResponse();
    }

    private static String made(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(200);
        var page = Answers.page(answer.getContentAsByteArray());
        return page.select("main").text() + page.select("[name=made]").val();
    }
}
