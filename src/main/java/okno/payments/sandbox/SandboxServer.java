package okno.payments.sandbox;

import static okno.payments.sandbox.SandboxFault.NONE;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The sandbox's API over HTTP, on this computer only.
public final class SandboxServer implements AutoCloseable {
    private static final String BASE = "/v3";
    private static final String IN_WORK =
            "{\"type\":\"processing\",\"description\":\"In work.\",\"retry_after\":1800}";
    private static final int LARGEST = 64 * 1024;

    private final Sandbox sandbox;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<SandboxFault> faults = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public SandboxServer(Sandbox sandbox) {
        this.sandbox = sandbox;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(BASE, this::take);
        server.start();
    }

    /// The address of the API.
    public URI url() {
        var address = server.getAddress();
        return URI.create(
                "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + BASE);
    }

    /// Lets the next answer, after those that are to go wrong already, go wrong.
    public void fail(SandboxFault fault) {
        faults.add(fault);
    }

    /// Nothing goes wrong any more.
    public void heal() {
        faults.clear();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = read(exchange);
            answer(exchange, request, Objects.requireNonNullElse(faults.poll(), NONE));
        }
    }

    private void answer(HttpExchange exchange, SandboxRequest request, SandboxFault fault)
            throws IOException {
        switch (fault) {
            case NONE -> send(exchange, sandbox.answer(request));
            case TRY_AGAIN -> send(exchange, new SandboxAnswer(202, IN_WORK));
            case TOO_MANY ->
                    send(exchange, SandboxShop.refused(429, "too_many_requests", "Slower.", ""));
            case BROKEN ->
                    send(exchange, SandboxShop.refused(500, "internal_server_error", "Sorry.", ""));
            case REFUSED -> send(exchange, SandboxShop.refused(403, "forbidden", "No.", ""));
            case LOST, GARBLED, ENDLESS, SLOW -> {
                sandbox.answer(request);
                spoil(exchange, fault);
            }
        }
    }

    private void spoil(HttpExchange exchange, SandboxFault fault) throws IOException {
        if (fault == SandboxFault.GARBLED) {
            send(exchange, new SandboxAnswer(200, "<html>"));
        } else if (fault == SandboxFault.ENDLESS) {
            pour(exchange);
        } else if (fault == SandboxFault.SLOW) {
            await();
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pour(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var spaces = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 1024; i++) {
            exchange.getResponseBody().write(spaces);
        }
    }

    private static SandboxRequest read(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST);
        return new SandboxRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().substring(BASE.length()),
                header(exchange, "Authorization"),
                header(exchange, "Idempotence-Key"),
                new String(body, StandardCharsets.UTF_8));
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private static void send(HttpExchange exchange, SandboxAnswer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
