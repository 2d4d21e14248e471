package okno.signatures.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import okno.identifiers.Snils;
import okno.signatures.AccreditationRegister;
import okno.signatures.RevocationData;
import okno.signatures.SignatureVerifier;
import okno.signatures.SignedBy;
import okno.signatures.TestAuthority;
import okno.signatures.TestTrust;
import okno.signatures.TestTsa;
import okno.signatures.TestTsa.Manner;
import okno.signatures.Trust;
import okno.signatures.TrustedCertificates;
import okno.signatures.Verification.ReferenceTime.Source;
import okno.signatures.revocation.DownloadFailed;
import okno.signatures.revocation.RevocationLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

/// Time stamps of seals, and answers that are none.
class TimestampingTests {
    private static final byte[] SEAL =
            TestAuthority.ACCREDITED
                    .person("Архивов", "Архип", new Snils("12345678964"))
                    .detached("Справка".getBytes(StandardCharsets.UTF_8));

    private final TestTsa authority = new TestTsa(Clock.systemUTC());

    @Test
    void aGoodStampMovesTheTimeOfTheSeal() {
        authority.be(Manner.GOOD);

        var stamped = timestamping(authority).stamp(SEAL).orElseThrow();

        assertThat(stamped.found().findings()).isEmpty();
        assertThat(stamped.found().time().source()).isEqualTo(Source.TIMESTAMP);
        assertThat(stamped.cms()).hasSizeGreaterThan(SEAL.length);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void everyOtherAnswerLeavesTheSealAsItIs(Manner manner) {
        authority.be(manner);

        assertThat(timestamping(authority).stamp(SEAL)).isEmpty();
    }

    /// It would be stamped and be no better for it.
    @Test
    void aSealThatNobodyAcceptsGetsNoStamp() {
        authority.be(Manner.GOOD);
        var expired =
                TestAuthority.ACCREDITED
                        .expired("Архивов", "Архип", new Snils("12345678964"))
                        .detached("Справка".getBytes(StandardCharsets.UTF_8));

        assertThat(timestamping(authority).stamp(expired)).isEmpty();
    }

    @Test
    void nobodyIsAskedWhereNobodyIsNamed() {
        var nobody = new HttpTimestamps(new TimestampSettings(null, Duration.ofSeconds(1)));

        assertThat(nobody.present()).isFalse();
        assertThat(timestamping(nobody).stamp(SEAL)).isEmpty();
    }

    @Test
    void theAuthorityIsAskedByHttp() throws IOException {
        authority.be(Manner.GOOD);
        try (var server = new Server()) {
            server.answer("/tsa", authority);

            assertThat(timestamping(server.client("/tsa")).stamp(SEAL)).isPresent();
        }
    }

    @Test
    void whoKeepsSilentErrsOrTalksTooMuchGivesNoStamp() throws IOException {
        try (var server = new Server()) {
            assertThat(why(server.client("/silent"))).isEqualTo("signatures.download.too-slow");
            assertThat(why(server.client("/error"))).isEqualTo("signatures.download.refused");
            assertThat(why(server.client("/endless"))).isEqualTo("signatures.download.too-large");
        }
        var nobody =
                new TimestampSettings(URI.create("http://127.0.0.1:1/"), Duration.ofSeconds(5));
        assertThat(why(new HttpTimestamps(nobody))).isEqualTo("signatures.download.no-answer");
    }

    private static String why(HttpTimestamps client) {
        return catchThrowableOfType(DownloadFailed.class, () -> client.ask(SEAL)).key();
    }

    private static Timestamping timestamping(TimestampGateway gateway) {
        var nothing =
                new Trust(
                        new TrustedCertificates(List.of()),
                        RevocationData.NONE,
                        AccreditationRegister.NONE);
        var signatures =
                SignedBy.signatures(
                        SignatureVerifier.shipped(),
                        new TestTrust(() -> nothing),
                        Mockito.mock(RevocationLists.class));
        return new Timestamping(gateway, signatures, Clock.systemUTC());
    }

    /// Answers on a port of its own.
    private static final class Server implements AutoCloseable {
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final CountDownLatch over = new CountDownLatch(1);

        Server() throws IOException {
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/silent", _ -> hold());
            server.createContext("/error", exchange -> exchange.sendResponseHeaders(500, -1));
            server.createContext(
                    "/endless",
                    exchange -> {
                        exchange.sendResponseHeaders(200, 1 << 20);
                        exchange.getResponseBody().write(new byte[1 << 20]);
                        exchange.close();
                    });
            server.start();
        }

        void answer(String path, TestTsa authority) {
            server.createContext(
                    path,
                    exchange -> {
                        try {
                            var type = exchange.getRequestHeaders().getFirst("Content-Type");
                            assertThat(type).isEqualTo("application/timestamp-query");
                            var body = authority.ask(exchange.getRequestBody().readAllBytes());
                            exchange.sendResponseHeaders(200, body.length);
                            exchange.getResponseBody().write(body);
                            exchange.close();
                        } catch (DownloadFailed e) {
                            throw new IOException(e);
                        }
                    });
        }

        HttpTimestamps client(String path) {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
            var patience = path.equals("/silent") ? Duration.ofMillis(200) : Duration.ofSeconds(20);
            return new HttpTimestamps(new TimestampSettings(URI.create(address), patience));
        }

        private void hold() {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            over.countDown();
            server.stop(0);
        }
    }
}
