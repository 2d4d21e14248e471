package okno.signatures.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okno.platform.net.OutsideHosts;
import okno.signatures.revocation.DownloadGateway.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpDownloadsTests {
    private static final byte[] FILE = {1, 2, 3};

    private final HttpDownloads downloads = new HttpDownloads(Duration.ofSeconds(20));
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/file", exchange -> answer(exchange, 200, FILE));
        server.createContext("/gone", exchange -> answer(exchange, 404, FILE));
        server.createContext("/moved", exchange -> redirect(exchange, "/file"));
        server.createContext("/away", exchange -> redirect(exchange, "ftp://127.0.0.1/file"));
        server.createContext("/circle", exchange -> redirect(exchange, "/circle"));
        server.createContext("/silent", _ -> hold());
        server.createContext(
                "/slow",
                exchange -> {
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write(FILE);
                    exchange.getResponseBody().flush();
                    hold();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.close();
    }

    @Test
    void fetchesAFile() throws Exception {
        assertThat(downloads.fetch(new Wanted(address("/file"), 3, true))).isEqualTo(FILE);
    }

    @Test
    void putsAQuestion() throws Exception {
        server.createContext(
                "/ocsp",
                exchange -> {
                    var type = exchange.getRequestHeaders().getFirst("Content-Type");
                    assertThat(type).isEqualTo("application/ocsp-request");
                    answer(exchange, 200, exchange.getRequestBody().readAllBytes());
                });
        var wanted = new Wanted(address("/ocsp"), 9, true, Optional.of(new byte[] {7, 8}));

        assertThat(downloads.fetch(wanted)).containsExactly(7, 8);
    }

    @Test
    void knocksAtNoDoorBehindTheWall() {
        assertThat(reason(downloads, new Wanted(address("/file"), 3, false)))
                .isEqualTo("signatures.download.not-public");
        assertThat(asked).hasValue(0);
    }

    @Test
    void followsARedirect() throws Exception {
        assertThat(downloads.fetch(new Wanted(address("/moved"), 3, true))).isEqualTo(FILE);
    }

    @Test
    void looksAnewAtWhereARedirectLeads() {
        assertThat(reason(downloads, new Wanted(address("/away"), 3, true)))
                .isEqualTo("signatures.download.address");
        assertThat(asked).hasValue(1);
    }

    @Test
    void followsNobodyRoundInCircles() {
        assertThat(reason(downloads, new Wanted(address("/circle"), 3, true)))
                .isEqualTo("signatures.download.refused");
        assertThat(asked).hasValue(4);
    }

    @Test
    void takesNoMoreThanWasWanted() {
        assertThat(reason(downloads, new Wanted(address("/file"), 2, true)))
                .isEqualTo("signatures.download.too-large");
    }

    @Test
    void waitsNoLongerThanAllowed() {
        var hasty = new HttpDownloads(Duration.ofMillis(300));

        assertThat(reason(hasty, new Wanted(address("/silent"), 100, true)))
                .isEqualTo("signatures.download.too-slow");
        assertThat(reason(hasty, new Wanted(address("/slow"), 100, true)))
                .isEqualTo("signatures.download.too-slow");
    }

    @Test
    void tellsWhatIsWrong() {
        server.createContext("/nowhere", exchange -> answer(exchange, 302, new byte[0]));
        server.createContext("/odd", exchange -> redirect(exchange, "http://a b/"));
        for (var path : new String[] {"/gone", "/nowhere"}) {
            assertThat(reason(downloads, new Wanted(address(path), 3, true)))
                    .isEqualTo("signatures.download.refused");
        }
        assertThat(reason(downloads, new Wanted(address("/odd"), 3, true)))
                .isEqualTo("signatures.download.address");
        for (var address : new String[] {"file:///etc/hostname", "ldap://ca/x", "http:x", "x"}) {
            assertThat(reason(downloads, new Wanted(URI.create(address), 3, true)))
                    .isEqualTo("signatures.download.address");
        }
        assertThat(reason(downloads, new Wanted(URI.create("http://nobody.invalid/"), 3, true)))
                .isEqualTo("signatures.download.no-host");
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThat(reason(downloads, new Wanted(URI.create("http://127.0.0.1:" + port), 3, true)))
                .isEqualTo("signatures.download.no-answer");
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "2a02:6b8::1, true",
        "127.0.0.1, false",
        "0.0.0.0, false",
        "0.1.2.3, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "198.18.0.1, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "::, false",
        "fe80::1, false",
        "fd00::1, false",
        "64:ff9b::7f00:1, false",
        "2002:7f00:1::, false",
        "::ffff:127.0.0.1, false"
    })
    void knowsWhatIsPublic(String address, boolean is) throws Exception {
        assertThat(OutsideHosts.isPublic(InetAddress.getByName(address))).isEqualTo(is);
    }

    private static String reason(HttpDownloads downloads, Wanted wanted) {
        return catchThrowableOfType(DownloadFailed.class, () -> downloads.fetch(wanted)).key();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        asked.incrementAndGet();
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        answer(exchange, 302, new byte[0]);
    }

    private void hold() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
