package okno.notifications.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import okno.notifications.ladder.Channel;
import okno.platform.jobs.GrowingPause;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whether channels work, for all nodes.
@Repository
class ChannelStore {
    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofSeconds(5), Duration.ofMinutes(5));

    private final JdbcClient jdbc;

    ChannelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a channel stands.
    ///
    /// @param failures tries in a row that failed for reasons of the channel
    /// @param closedUntil until when it rests
    /// @param paused whether an administrator stopped it
    record Standing(int failures, @Nullable Instant closedUntil, boolean paused) {
        boolean rests(Instant now) {
            return paused || (closedUntil != null && closedUntil.isAfter(now));
        }

        /// Until when it rests; now if it does not.
        Instant rested(Instant now) {
            return closedUntil != null && closedUntil.isAfter(now) ? closedUntil : now;
        }

        boolean failing() {
            return failures > 0;
        }
    }

    Standing standing(Channel channel) {
        return jdbc.sql(
                        """
                select c.failures, c.closed_until, c.paused_at is not null as paused
                  from notifications.channel c
                 where c.channel = :channel
                """)
                .param("channel", channel.word())
                .query(
                        (row, _) -> {
                            var until = row.getObject("closed_until", OffsetDateTime.class);
                            return new Standing(
                                    row.getInt("failures"),
                                    until == null ? null : until.toInstant(),
                                    row.getBoolean("paused"));
                        })
                .single();
    }

    /// It works again.
    void worked(Channel channel) {
        jdbc.sql(
                        """
                update notifications.channel
                   set failures = 0, closed_until = null, reason = null
                 where channel = :channel
                   and failures > 0
                """)
                .param("channel", channel.word())
                .update();
    }

    /// It failed once more and rests.
    void failed(Channel channel, int failures, String reason, Instant now) {
        jdbc.sql(
                        """
                update notifications.channel
                   set failures = :failures, closed_until = :until, reason = :reason
                 where channel = :channel
                """)
                .param("failures", failures)
                .param("until", now.plus(PAUSE.after(failures - 1)).atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("channel", channel.word())
                .update();
    }
}
