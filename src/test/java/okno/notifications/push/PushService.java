package okno.notifications.push;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import okno.testing.TestTls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A push service that takes only what is named by a signed token (RFC 8292).
final class PushService implements AutoCloseable {
    private final HttpsServer server;
    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 201;
    private volatile boolean endless;

    /// @param claims of the token
    record Taken(Headers headers, JsonNode claims, ByteBuffer body) {}

    PushService(TestTls tls) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.server()));
        server.createContext("/send", this::take);
        server.start();
    }

    URI endpoint() {
        return URI.create(origin() + "/send/some-device");
    }

    String origin() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    void answerWith(int next) {
        status = next;
    }

    /// From now on it begins answers and does not end them.
    void neverEnd() {
        endless = true;
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (endless) {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            return;
        }
        try {
            taken.add(
                    new Taken(
                            exchange.getRequestHeaders(), claims(exchange), ByteBuffer.wrap(body)));
            exchange.getResponseHeaders().set("Location", origin() + "/sent/1");
            exchange.sendResponseHeaders(status, -1);
        } catch (Exception _) {
            exchange.sendResponseHeaders(401, -1);
        }
        exchange.close();
    }

    private static JsonNode claims(HttpExchange exchange) throws Exception {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        var parts = header.substring("vapid ".length()).split(", ?", -1);
        var token = value(parts, "t=");
        var key = TestBrowser.publicKey(Base64.getUrlDecoder().decode(value(parts, "k=")));
        int dot = token.lastIndexOf('.');
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key);
        verifier.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        if (!verifier.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)))) {
            throw new IOException("the token is not signed by this key");
        }
        var claims = token.substring(token.indexOf('.') + 1, dot);
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(claims));
    }

    private static String value(String[] parts, String name) throws IOException {
        for (var part : parts) {
            if (part.startsWith(name)) {
                return part.substring(name.length());
            }
        }
        throw new IOException("no " + name);
    }
}
