package okno.notifications.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A provider of short messages with a real HTTP address.
final class SmsProvider implements AutoCloseable {
    private final HttpServer server;
    private final List<JsonNode> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 200;

    SmsProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    }

    void answerWith(int status) {
        this.status = status;
    }

    List<JsonNode> received() {
        return List.copyOf(received);
    }

    List<String> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        if (status / 100 == 2) {
            received.add(body);
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
