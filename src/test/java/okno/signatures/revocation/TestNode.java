package okno.signatures.revocation;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import okno.platform.jobs.JobSettings;
import okno.signatures.TrustSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a node knows of revoked certificates, over a database of the test.
public final class TestNode {
    private TestNode() {}

    public static RevocationLists lists(DataSource database, Clock clock) {
        return new RevocationLists(new RevocationStore(JdbcClient.create(database)), clock);
    }

    public static RevocationFetching fetching(
            DataSource database, DownloadGateway downloads, TrustSource trust, Clock clock) {
        return new RevocationFetching(
                new RevocationStore(JdbcClient.create(database)),
                new RevocationSettings(Duration.ofHours(3), 1, false),
                downloads,
                trust,
                new JobSettings(true, Duration.ofSeconds(2), 8, Duration.ofMinutes(5), 15),
                clock);
    }
}
