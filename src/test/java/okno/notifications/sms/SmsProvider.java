package okno.notifications.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import okno.identifiers.Phone;
import okno.platform.sql.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A provider of short messages with a real HTTP address.
final class SmsProvider implements FakeProvider {
    static final String TOKEN = "token of reports";

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<JsonNode> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 200;
    private volatile Mode mode = Mode.TAKES;
    private volatile boolean endless;
    private volatile Runnable before = () -> {};

    SmsProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/send", this::take);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
    }

    void answerWith(int status) {
        this.status = status;
    }

    /// From now on it begins answers and does not end them.
    void neverEnd() {
        endless = true;
    }

    void beforeAnswering(Runnable deed) {
        before = deed;
    }

    List<JsonNode> received() {
        return List.copyOf(received);
    }

    List<String> tokens() {
        return List.copyOf(tokens);
    }

    SmsSettings.Provider settings(String name) {
        return TestSettings.provider(name, url(), "secret", TOKEN);
    }

    @Override
    public SmsRoute route(String name, Duration timeout, Consumer<Report> reports) {
        return new HttpSms(settings(name), timeout, new Json(JsonMapper.shared()));
    }

    @Override
    public void behave(Mode next) {
        mode = next;
        status =
                switch (next) {
                    case REFUSES_NUMBERS -> 422;
                    case FAILS -> 500;
                    case THROTTLES -> 429;
                    case TAKES, LOSES_ANSWERS, SILENT -> 200;
                };
    }

    @Override
    public List<String> inbox(Phone owner) {
        var messages = new LinkedHashMap<String, String>();
        for (var sms : received()) {
            if (sms.get("to").asString().equals(owner.e164())) {
                messages.put(sms.get("id").asString(), sms.get("text").asString());
            }
        }
        return List.copyOf(messages.values());
    }

    @Override
    public void report(String name, String receipt, String state, SmsReceipts receipts) {
        var settings = new SmsSettings(List.of(settings(name)), Duration.ofSeconds(5));
        var body = "{\"receipt\":\"%s\",\"state\":\"%s\"}".formatted(receipt, state);
        new ReportsByHttp(settings, receipts)
                .take(
                        name,
                        Map.of("Authorization", "Bearer " + TOKEN)::get,
                        body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        before.run();
        var body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        if (endless) {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            await();
        }
        if (mode == Mode.SILENT) {
            await();
        }
        if (status / 100 == 2) {
            received.add(body);
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        }
        if (mode != Mode.LOSES_ANSWERS && mode != Mode.SILENT) {
            var answer =
                    ("{\"receipt\":\"h-" + body.get("id").asString() + "\"}")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
