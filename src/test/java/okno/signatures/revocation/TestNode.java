package okno.signatures.revocation;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import okno.platform.jobs.JobSettings;
import okno.platform.secrets.SecretSettings;
import okno.platform.secrets.Secrets;
import okno.signatures.TrustSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a node knows of revoked certificates, over a database of the test.
public final class TestNode {
    private TestNode() {}

    public static RevocationLists lists(DataSource database, Clock clock) {
        return new RevocationLists(new RevocationStore(JdbcClient.create(database)), clock);
    }

    public static OcspAnswers answers(DataSource database, DownloadGateway downloads, Clock clock) {
        return answers(database, downloads, clock, true);
    }

    /// @param jobs whether the node takes jobs
    static OcspAnswers answers(
            DataSource database, DownloadGateway downloads, Clock clock, boolean jobs) {
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var secrets = new Secrets(new SecretSettings(List.of("test:" + key), key));
        return new OcspAnswers(
                new OcspStore(JdbcClient.create(database), secrets),
                downloads,
                new RevocationSettings(Duration.ofHours(3), 1, false),
                settings(jobs),
                clock);
    }

    public static RevocationFetching fetching(
            DataSource database, DownloadGateway downloads, TrustSource trust, Clock clock) {
        return fetching(database, downloads, trust, clock, true);
    }

    /// @param jobs whether the node takes jobs
    static RevocationFetching fetching(
            DataSource database,
            DownloadGateway downloads,
            TrustSource trust,
            Clock clock,
            boolean jobs) {
        return new RevocationFetching(
                new RevocationStore(JdbcClient.create(database)),
                new RevocationSettings(Duration.ofHours(3), 1, false),
                downloads,
                trust,
                settings(jobs),
                clock);
    }

    /// Of the work that a node does beside its pages.
    public static JobSettings settings(boolean jobs) {
        return new JobSettings(jobs, Duration.ofSeconds(2), 8, Duration.ofMinutes(5), 15);
    }
}
