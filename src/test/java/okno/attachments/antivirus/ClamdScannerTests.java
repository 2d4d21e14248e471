package okno.attachments.antivirus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okno.attachments.antivirus.ClamdServer.Manner;
import okno.attachments.antivirus.VirusScanner.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdScannerTests {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    /// At the edges of a piece, too.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_048_576})
    void isCleanWhereNothingIsFound(int size) throws IOException {
        assertThat(scan(Manner.PROPER, new byte[size])).isEqualTo(new Verdict.Clean());
    }

    @Test
    void namesTheVirus() throws IOException {
        assertThat(scan(Manner.PROPER, ClamdServer.EICAR.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Verdict.Infected("Eicar-Test"));
    }

    @Test
    void findsAVirusAcrossPieces() throws IOException {
        var content = new byte[200_000];
        var virus = ClamdServer.EICAR.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(virus, 0, content, 65_500, virus.length);

        assertThat(scan(Manner.PROPER, content)).isEqualTo(new Verdict.Infected("Eicar-Test"));
    }

    /// Whatever goes wrong, a file never counts as clean.
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PROPER")
    void isUnavailableWhenTheServerMisbehaves(Manner manner) throws IOException {
        assertThat(scan(manner, new byte[8_000_000])).isInstanceOf(Verdict.Unavailable.class);
    }

    @Test
    void sendsNoMoreThanTheServerTakes() throws IOException {
        assertThat(scan(Manner.PROPER, new byte[10 * 1024 * 1024 + 1]))
                .isEqualTo(new Verdict.Unavailable("IOException larger than 10 MB"));
    }

    @Test
    void isUnavailableWhereNobodyListens() throws IOException {
        var free = new ServerSocket(0);
        free.close();

        var scanner = scanner(free.getLocalPort(), LONG);

        assertThat(scanner.scan(new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(Verdict.Unavailable.class);
        assertThat(scanner.answers()).isFalse();
    }

    @Test
    void answersWhenTheServerDoes() throws IOException {
        try (var server = ClamdServer.start(Manner.PROPER)) {
            assertThat(scanner(server.port(), LONG).answers()).isTrue();
        }
        try (var server = ClamdServer.start(Manner.DEAF)) {
            assertThat(scanner(server.port(), LONG).answers()).isFalse();
        }
    }

    private static Verdict scan(Manner manner, byte[] content) throws IOException {
        var waits = manner == Manner.SILENT || manner == Manner.DEAF;
        try (var server = ClamdServer.start(manner)) {
            return scanner(server.port(), waits ? SHORT : LONG)
                    .scan(new ByteArrayInputStream(content));
        }
    }

    private static ClamdScanner scanner(int port, Duration timeout) {
        return new ClamdScanner(new AntivirusSettings("127.0.0.1", port, SHORT, timeout, 10));
    }
}
