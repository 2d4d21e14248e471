package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okno.catalogue.Catalogue;
import okno.platform.Sha256;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Readers share what their pages have in common, and none gets what is another's.
@OknoTest
class SharedRestsTests {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/services",
                    "/situations",
                    "/agencies",
                    "/documents",
                    "/documents/blanks",
                    "/centres",
                    "/how-to",
                    "/opendata");
    private static final List<Cookie> CHOICES =
            List.of(
                    new Cookie("none", ""),
                    new Cookie(Cookies.PLACE_OFFERED, "1"),
                    new Cookie(Cookies.PLACE, "07539000"),
                    new Cookie(Cookies.PLACE, "07000000"),
                    new Cookie(Cookies.LOOK, "2-1-sans-dark-on"),
                    new Cookie(Cookies.LANGUAGE, "en"));

    @Autowired private MockMvcTester mvc;
    @Autowired private GuestPages guests;
    @Autowired private Catalogue catalogue;
    @Autowired private PageContexts contexts;

    private record Reader(String address, Cookie choice) {}

    /// A page by its digest: all of them would not fit beside each other.
    private record Shown(Reader reader, String page) {}

    @Test
    void everyReaderGetsThePageHeWouldGetAlone() {
        var readers = readers();
        var alone = new ArrayList<Shown>();
        for (var reader : readers) {
            guests.clear();
            alone.add(shown(reader));
        }
        guests.clear();

        var together = readers.stream().map(this::shown).toList();

        assertThat(together).containsExactlyElementsOf(alone);
    }

    @Test
    void onlyWhatShowsNothingOfTheRequestIsShared() {
        var request = new MockHttpServletRequest("GET", "/services");

        try (var out = new PageBytes()) {
            var rest = PageRest.ofOne(out);
            var page = contexts.of(request, rest);
            page.back();
            page.rest(_ -> {});
            assertThat(rest.shared()).isTrue();

            page.text("ui.layout.name");
            assertThat(rest.shared()).isTrue();

            page.back();
            assertThat(rest.shared()).isFalse();
        }
    }

    private List<Reader> readers() {
        var cards =
                catalogue.services().stream()
                        .limit(20)
                        .map(service -> "/services/" + service.content().slug());
        return Stream.concat(PAGES.stream(), cards)
                .flatMap(address -> Stream.of(address, address + "?from=letter"))
                .flatMap(address -> CHOICES.stream().map(choice -> new Reader(address, choice)))
                .toList();
    }

    private Shown shown(Reader reader) {
        var answer =
                mvc.get().uri(reader.address()).cookie(reader.choice()).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return new Shown(reader, Sha256.hex(answer.getContentAsByteArray()));
    }
}
