package okno.accounts.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Base64;
import java.util.Scanner;
import okno.platform.secrets.Secrets;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the server says of a form of which nothing but the headers has come.
@OknoTest
class GuestFormsTests {
    private static final int TOO_LARGE = 413;
    private static final int TORN = 400;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String HUGE = "Content-Length: 209715200";

    @LocalServerPort private int port;
    @Autowired private Secrets secrets;

    @ParameterizedTest
    @CsvSource({
        "/account/drafts/x, Content-Length: 2097153",
        "/nowhere, Content-Length: 209715200",
        "/login/signature, Content-Length: 209715200",
        "/account/drafts/x, Transfer-Encoding: chunked",
        "/signatures/check, Content-Length: 105906177"
    })
    void largerThanAGuestMaySendAreRefusedUnread(String path, String length) throws IOException {
        try (var socket = begin(path, length)) {
            var answer = textOf(socket.getInputStream());

            assertThat(answer).startsWith("HTTP/1.1 413").contains("Слишком большой файл");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/account/drafts/x, Content-Length: 2097152",
        "/signatures/check, Content-Length: 105906176"
    })
    void asLargeAsAGuestMaySendAreRead(String path, String length) throws IOException {
        assertThat(tornOff(path, length)).isEqualTo(TORN);
    }

    @Test
    void ofWhoWasSignedInAreRead() throws IOException {
        var sealed = secrets.seal("accounts.who", "anna".getBytes(UTF_8), new byte[0]);
        var who = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);

        assertThat(tornOff("/account/drafts/x", HUGE, "Cookie: okno-who=" + who)).isEqualTo(TORN);
    }

    @Test
    void ofWhoOnlySaysThatHeWasSignedInAreRefused() throws IOException {
        assertThat(tornOff("/account/drafts/x", HUGE, "Cookie: okno-who=x")).isEqualTo(TOO_LARGE);
    }

    /// The status after the sender hung up instead of sending the form.
    private int tornOff(String path, String... headers) throws IOException {
        try (var socket = begin(path, headers)) {
            socket.shutdownOutput();
            return Integer.parseInt(textOf(socket.getInputStream()).substring(9, 12));
        }
    }

    private Socket begin(String path, String... headers) throws IOException {
        var socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        var request =
                "POST %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                                .formatted(path, String.join("\r\n", headers))
                        + "Content-Type: multipart/form-data; boundary=b\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }

    private static String textOf(InputStream in) throws IOException {
        var page = new Scanner(in, UTF_8).useDelimiter("</html>");
        return page.next();
    }
}
