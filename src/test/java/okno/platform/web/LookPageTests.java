package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OknoTest
class LookPageTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void keepsWhatWasChosenAndShowsItOnEveryPage() throws Exception {
        var saved = save("3", "dark");

        assertThat(saved).hasStatus(303);
        var look = cookie(saved);
        var front = mvc.get().uri("/").cookie(look).exchange();
        var page = Jsoup.parse(front.getResponse().getContentAsString());
        assertThat(page.select("html").attr("data-text-size")).isEqualTo("3");
        assertThat(page.select("html").attr("data-scheme")).isEqualTo("dark");
    }

    @Test
    void goesBackToTheUsualLook() {
        var chosen = cookie(save("3", "dark"));

        var reset = mvc.post().uri("/accessibility").with(csrf()).cookie(chosen);
        var answer = fields(reset, "3", "dark").param("reset", "true").exchange();

        assertThat(answer).hasStatus(303);
        assertThat(cookie(answer).getMaxAge()).isZero();
    }

    private MvcTestResult save(String size, String scheme) {
        return fields(mvc.post().uri("/accessibility").with(csrf()), size, scheme).exchange();
    }

    private static MockMvcTester.MockMvcRequestBuilder fields(
            MockMvcTester.MockMvcRequestBuilder request, String size, String scheme) {
        return request.param("textSize", size)
                .param("spacing", "1")
                .param("typeface", "sans")
                .param("scheme", scheme)
                .param("pictures", "true");
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie(Cookies.LOOK));
    }
}
