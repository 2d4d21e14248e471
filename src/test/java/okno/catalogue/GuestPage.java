package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import okno.platform.web.Cookies;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A page as a guest of a place gets it.
final class GuestPage {

    private GuestPage() {}

    /// @param place OKTMO; an empty text for none
    static Document read(MockMvcTester mvc, String path, String place) {
        var answer = mvc.get().uri(path).cookie(new Cookie(Cookies.PLACE, place)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        var body = answer.getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    }
}
