package okno.notifications.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import okno.notifications.ladder.Channel;
import okno.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tries to hand deliveries over.
@Repository
class AttemptStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    AttemptStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /// One try, or what a provider says of one later.
    ///
    /// @param head the delivery whose id is the message's
    /// @param reported whether it is no try, but a report
    /// @param next when it is tried again
    record Attempt(
            Delivery head,
            String provider,
            Result result,
            Duration took,
            boolean reported,
            @Nullable Instant next) {}

    /// What came of it.
    ///
    /// @param outcome `taken`, `delivered`, `later`, `refused` or `closed`
    record Result(String outcome, @Nullable String reason, @Nullable String receipt) {}

    void insert(List<Attempt> attempts) {
        var ids = attempts.stream().map(_ -> Ids.next(clock)).iterator();
        batches.batchUpdate(
                """
                insert into notifications.attempt
                  (id, delivery_id, channel, provider, outcome, reported, reason, receipt, millis,
                   made_at, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                attempts,
                attempts.size(),
                (row, attempt) -> {
                    row.setObject(1, ids.next());
                    row.setObject(2, attempt.head().id());
                    row.setString(3, attempt.head().channel().word());
                    row.setString(4, attempt.provider());
                    row.setString(5, attempt.result().outcome());
                    row.setBoolean(6, attempt.reported());
                    row.setString(7, attempt.result().reason());
                    row.setString(8, attempt.result().receipt());
                    row.setLong(9, attempt.took().toMillis());
                    row.setObject(10, at(clock.instant()));
                    row.setObject(11, attempt.next() == null ? null : at(attempt.next()));
                });
    }

    /// How many tries all nodes made lately. What a node whose clock runs ahead did is not counted
    /// before its time comes.
    int since(Channel channel, Instant start, Instant now) {
        return jdbc.sql(
                        """
                select count(*)
                  from notifications.attempt a
                 where a.channel = :channel
                   and a.made_at > :start
                   and a.made_at <= :now
                   and not a.reported
                """)
                .param("channel", channel.word())
                .param("start", at(start))
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
