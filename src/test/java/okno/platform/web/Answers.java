package okno.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// What comes back over a bare connection, where requests may be as broken as they like.
///
/// @param headers by names in small letters
record Answers(int status, Map<String, String> headers, Document page) {
    /// Sends a request line and headers, and reads until the server hangs up.
    ///
    /// @param lines as they go over the wire, one sign a byte
    static Answers to(int port, String... lines) throws IOException {
        var request = String.join("\r\n", lines) + "\r\n\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return read(socket.getInputStream().readAllBytes());
        }
    }

    /// The answer to a GET of this address.
    static Answers get(int port, String path) throws IOException {
        return to(port, "GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");
    }

    static Document page(byte[] body) {
        return Jsoup.parse(new String(body, UTF_8));
    }

    private static Answers read(byte[] answer) {
        var text = new String(answer, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        var head = List.of(text.substring(0, end).split("\r\n"));
        var headers =
                head.stream()
                        .skip(1)
                        .map(line -> line.split(": ", 2))
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0].toLowerCase(Locale.ROOT),
                                        pair -> pair[1],
                                        (one, other) -> one + "\n" + other));
        var body = page(text.substring(end + 4).getBytes(ISO_8859_1));
        return new Answers(Integer.parseInt(head.getFirst().substring(9, 12)), headers, body);
    }
}
