package okno.submissions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import okno.platform.TooManyRequests;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts wrong tries of receipts' codes by address, in the database, so that it holds on every
/// node. Of the address only a keyed fingerprint is stored.
@Component
class TrackThrottle {
    private static final int MOST_TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    TrackThrottle(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Counts a try before it is known to be wrong: of tries that come at once each waits for the
    /// one before it.
    ///
    /// @throws TooManyRequests when the address has to wait
    void enter(String address) {
        var now = clock.instant();
        var counted =
                jdbc.sql(
                                """
                        insert into submissions.track_try as t (address, tries, since_at)
                        values (:address, 1, :now)
                        on conflict (address) do update
                           set tries = case when t.since_at > :from then t.tries + 1 else 1 end,
                               since_at = case when t.since_at > :from then t.since_at else :now end
                        returning t.tries, t.since_at
                        """)
                        .param("address", fingerprint(address))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("from", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                        .query(
                                (row, _) ->
                                        new Tries(
                                                row.getInt("tries"),
                                                row.getTimestamp("since_at").toInstant()))
                        .single();
        if (counted.number() > MOST_TRIES) {
            throw new TooManyRequests(Duration.between(now, counted.since().plus(WINDOW)));
        }
    }

    /// It was not wrong.
    void passed(String address) {
        jdbc.sql("update submissions.track_try set tries = tries - 1 where address = :address")
                .param("address", fingerprint(address))
                .update();
    }

    /// Forgets tries that count no more.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        jdbc.sql("delete from submissions.track_try where since_at <= :from")
                .param("from", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Tries(int number, Instant since) {}

    private byte[] fingerprint(String address) {
        return secrets.fingerprint("submissions.track.address", address);
    }
}
