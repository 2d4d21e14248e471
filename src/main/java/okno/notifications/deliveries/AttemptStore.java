package okno.notifications.deliveries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import okno.notifications.ladder.Channel;
import okno.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tries to hand deliveries over.
@Repository
class AttemptStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    AttemptStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One try, or what a provider says of one later.
    ///
    /// @param reported whether it is no try, but a report
    /// @param next when it is tried again
    record Attempt(
            UUID delivery,
            String provider,
            Result result,
            Duration took,
            boolean reported,
            @Nullable Instant next) {}

    /// What came of it.
    ///
    /// @param outcome `taken`, `delivered`, `later`, `refused` or `closed`
    record Result(String outcome, @Nullable String reason, @Nullable String receipt) {}

    void insert(Attempt attempt) {
        jdbc.sql(
                        """
                insert into notifications.attempt
                  (id, delivery_id, channel, provider, outcome, reported, reason, receipt, millis,
                   made_at, next_at)
                select :id, d.id, d.channel, :provider, :outcome, :reported, :reason, :receipt,
                       :millis, :now, :next
                  from notifications.delivery d
                 where d.id = :delivery
                """)
                .param("id", Ids.next(clock))
                .param("delivery", attempt.delivery())
                .param("provider", attempt.provider())
                .param("outcome", attempt.result().outcome())
                .param("reported", attempt.reported())
                .param("reason", attempt.result().reason())
                .param("receipt", attempt.result().receipt())
                .param("millis", attempt.took().toMillis())
                .param("now", at(clock.instant()))
                .param("next", attempt.next() == null ? null : at(attempt.next()))
                .update();
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
