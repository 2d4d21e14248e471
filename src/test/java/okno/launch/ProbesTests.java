package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import okno.attachments.antivirus.Antivirus;
import okno.attachments.antivirus.VirusScanner;
import okno.testing.OknoTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class ProbesTests {
    @Autowired private MockMvcTester mvc;

    @Autowired private ApplicationAvailability availability;
    @Autowired private JdbcClient jdbc;

    @Test
    void sayThatTheNodeIsReady() {
        assertThat(mvc.get().uri("/health"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"status\":\"UP\"}");
        assertThat(mvc.get().uri("/livez")).hasStatusOk();
        assertThat(mvc.get().uri("/readyz"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.parts.database")
                .isEqualTo("UP");
    }

    @Test
    void aScannerThatIsDownIsSaidAndMakesNoNodeUnready() {
        var away = new Antivirus(Optional.of(new Away()));

        var answer = new Probes(availability, jdbc, away).ready();

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .containsEntry("status", "UP")
                .extracting("parts")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("antivirus", "DOWN");
    }

    @Test
    void sayWithoutWaitingThatTheDatabaseDoesNotAnswer() {
        var silent = new Silent();
        var probes =
                new Probes(
                        availability, JdbcClient.create(silent), new Antivirus(Optional.empty()));

        var health = probes.health();

        assertThat(silent.asked.getCount()).isZero();
        assertThat(health.getStatusCode().value()).isEqualTo(503);
        silent.over.countDown();
    }

    /// A scanner that does not answer.
    private static final class Away implements VirusScanner {
        @Override
        public Verdict scan(InputStream content) {
            return new Verdict.Unavailable("away");
        }

        @Override
        public boolean answers() {
            return false;
        }
    }

    /// A pool whose server is away: whoever asks waits.
    private static final class Silent extends AbstractDataSource {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public Connection getConnection() throws SQLException {
            asked.countDown();
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("away");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
