package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Requests that no browser makes, over a bare connection.
@OknoTest
class BrokenRequestsTests {
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%zz",
                "/%00",
                "/services/%ff%fe",
                "/services/%2f",
                "/services\\",
                "/%2e%2e/admin",
                "/services/../admin",
                "//services",
                "/services;id=1",
                "/services/a%0d%0aX-Evil:1",
                "/services?q=%",
                "/services?q=%ff",
                "/search?q=%00",
                "/track?number=%00",
                "/static/../application.yaml"
            })
    void answersABrokenAddressWithAPageThatHelps(String path) throws IOException {
        var answer = Answers.get(port, path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("h1").eachText())
                .first()
                .isEqualTo("Запрос не удалось прочитать");
        assertProtected(answer);
    }

    @ParameterizedTest
    @CsvSource({"GET,200", "HEAD,200", "OPTIONS,200", "TRACE,405", "PUT,403", "FOO,400"})
    void answersEveryMethod(String method, int status) throws IOException {
        var answer =
                Answers.to(
                        port,
                        method + " /services HTTP/1.1",
                        "Host: localhost",
                        "Connection: close");

        assertThat(answer.status()).isEqualTo(status);
        assertProtected(answer);
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data; boundary=b, --b", "multipart/form-data, --b"})
    void answersATornFormWithAPageThatHelps(String type, String body) throws IOException {
        var answer = post("/notices/unsubscribe/x", type, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("h1").eachText())
                .first()
                .isEqualTo("Запрос не удалось прочитать");
        assertProtected(answer);
    }

    @Test
    void refusesAZeroInTheNameOfAFile() throws IOException {
        var file = "--b\r\nContent-Disposition: form-data; name=a; filename=\"a\0.pdf\"\r\n\r\na";
        var answer =
                post(
                        "/notices/unsubscribe/x",
                        "multipart/form-data; boundary=b",
                        file + "\r\n--b--");

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/track", "/notices/unsubscribe/x"})
    void saysThatFieldsOfAFormAreTooLarge(String path) throws IOException {
        var field = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n";
        var answer =
                post(
                        path,
                        "multipart/form-data; boundary=b",
                        field + "a".repeat(3_000_000) + "\r\n--b--");

        assertThat(answer.status()).isEqualTo(413);
        assertProtected(answer);
    }

    @Test
    void showsNothingOfHowItIsRun() throws IOException {
        assertThat(Answers.get(port, "/actuator").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "zz", "'", "11111111-1111-1111-1111-111111111111"})
    void takesABrokenSessionForNone(String session) throws IOException {
        var answer =
                Answers.to(
                        port,
                        "GET /account HTTP/1.1",
                        "Host: localhost",
                        "Cookie: okno=" + session,
                        "Connection: close");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers()).containsEntry("location", "/login?back=%2Faccount");
    }

    @Test
    void refusesAnEndlessAddress() throws IOException {
        var answer = Answers.get(port, "/search?q=" + "a".repeat(20_000));

        assertThat(answer.status()).isBetween(400, 499);
        assertProtected(answer);
    }

    @Test
    void searchesForALongText() throws IOException {
        assertThat(Answers.get(port, "/search?q=" + "%d0%b0".repeat(1_000)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/%5cevil.example",
                "/%09/evil.example",
                "https://evil.example",
                "/%0d%0aSet-Cookie:%20a=b",
                "javascript:alert(1)"
            })
    void leadsNowhereElse(String back) throws IOException {
        var answer = Answers.get(port, "/language?to=en&back=" + back);

        assertThat(answer.headers()).containsEntry("location", "/").doesNotContainKey("a");
        assertThat(answer.headers().get("set-cookie")).startsWith("lang=en;");
    }

    @Test
    void leadsByItsOwnPathsAndNotByTheHostOfTheRequest() throws IOException {
        var answer =
                Answers.to(
                        port,
                        "GET /account HTTP/1.1",
                        "Host: evil.example",
                        "X-Forwarded-Host: evil.example",
                        "Connection: close");

        assertThat(answer.headers().get("location")).startsWith("/login");
    }

    /// Four bytes more follow each body.
    private Answers post(String path, String type, String body) throws IOException {
        return Answers.to(
                port,
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Content-Type: " + type,
                "Content-Length: " + (body.length() + 4),
                "Connection: close",
                "",
                body);
    }

    private static void assertProtected(Answers answer) {
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .hasEntrySatisfying(
                        "content-security-policy",
                        policy -> assertThat(policy).startsWith("default-src 'none';"))
                .doesNotContainKey("server");
        assertThat(answer.page().text()).doesNotContain("Tomcat", "Exception", "\tat ");
    }
}
