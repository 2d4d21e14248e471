package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@OknoTest
class StaleFormTests {
    private static final String TYPED = "text=%D1%8F+%3Cb%3E+1&password=abc&_csrf=stale";

    @LocalServerPort private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void offersToSendWhatWasTypedOnceMore() throws Exception {
        var page = send("same-origin", TYPED, 403);

        assertThat(page.select("h1").text()).isEqualTo("Страница устарела");
        assertThat(page.select("input[name=text]").val()).isEqualTo("я <b> 1");
        assertThat(page.select("input[name=password]")).isEmpty();

        var token = page.select("main input[name=_csrf]").val();
        var taken = send("same-origin", "text=taken&_csrf=" + token, 200);

        assertThat(taken.select("main").text()).contains("taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void offersNothingToAFormOfAnotherSite(String site) throws Exception {
        var page = send(site, TYPED, 403);

        assertThat(page.select("h1").text()).isEqualTo("Страница устарела");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.text()).doesNotContain("я <b> 1");
    }

    private Document send(String site, String form, int status)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/testing/form"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }
        var answer = browser.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }
}
