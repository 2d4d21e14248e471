package okno.submissions;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import okno.platform.TooManyRequests;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /// @throws TooManyRequests when the address has to wait
    void check(String address) {
        var now = clock.instant();
        var until =
                jdbc.sql(
                                """
                        select t.since_at
                          from submissions.track_try t
                         where t.address = :address
                           and t.tries >= :most
                           and t.since_at > :from
                        """)
                        .param("address", fingerprint(address))
                        .param("most", MOST_TRIES)
                        .param("from", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                        .query(
                                (row, index) ->
                                        row.getTimestamp("since_at").toInstant().plus(WINDOW))
                        .optional();
        until.ifPresent(
                end -> {
                    throw new TooManyRequests(Duration.between(now, end));
                });
    }

    void failed(String address) {
        var now = clock.instant();
        jdbc.sql(
                        """
                insert into submissions.track_try as t (address, tries, since_at)
                values (:address, 1, :now)
                on conflict (address) do update
                   set tries = case when t.since_at > :from then t.tries + 1 else 1 end,
                       since_at = case when t.since_at > :from then t.since_at else :now end
                """)
                .param("address", fingerprint(address))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] fingerprint(String address) {
        return secrets.fingerprint("submissions.track.address", address);
    }
}
