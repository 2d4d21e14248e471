package okno.notifications.control;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import okno.platform.jobs.JobQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sends again what failed, and stops channels. Asked twice it does nothing more: what waits or has
/// left is not sent again, nor what another channel tells meanwhile, nor what has become useless.
@Service
@Transactional
public class Redrives {
    /// How many are sent again at once.
    public static final int MOST = 1000;

    private static final String FAILED =
            """
            with failed as materialized (
              select o.id
                from notifications.delivery o
               where o.state in ('refused', 'bounced', 'given_up')
                 and o.created_at > :recent
                 and (o.expires_at is null or o.expires_at > :now)
            """;

    /// As a subquery in a condition the rows could be found anew for each delivery, and more than
    /// the limit be sent.
    private static final String AGAIN =
            """
                 and not exists (
                     select 1
                       from notifications.delivery x
                      where x.notice_id = o.notice_id
                        and x.id <> o.id
                        and x.state in ('queued', 'held', 'sent', 'delivered'))
               order by o.created_at
               limit :most
                 for update skip locked
            )
            update notifications.delivery d
               set state = 'queued', attempts = 0, reason = null, next_at = :now, sent_at = null,
                   ended_at = null, address_print = null, bundle_id = null
              from failed
             where d.id = failed.id
            """;

    private final JdbcClient jdbc;
    private final JobQueue jobs;
    private final Clock clock;

    Redrives(JdbcClient jdbc, JobQueue jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Sends a delivery again.
    ///
    /// @return whether it had failed, is still of use, and nothing else tells its reader
    public boolean one(UUID delivery) {
        int sent =
                jdbc.sql(FAILED + " and o.id = :id " + AGAIN)
                        .param("now", now())
                        .param("recent", now().minus(Traffic.RECENT))
                        .param("most", 1)
                        .param("id", delivery)
                        .update();
        jobs.wake();
        return sent == 1;
    }

    /// Sends again what failed alike, the oldest first.
    ///
    /// @return how many; at most [#MOST]
    public int all(Failures failures) {
        int sent =
                jdbc.sql(
                                FAILED
                                        + """
                                          and o.channel = :channel
                                          and o.state = :state
                                          and coalesce(o.reason, '') = :reason
                                        """
                                        + AGAIN)
                        .param("now", now())
                        .param("recent", now().minus(Traffic.RECENT))
                        .param("most", MOST)
                        .param("channel", failures.channel())
                        .param("state", failures.state())
                        .param("reason", failures.reason())
                        .update();
        jobs.wake();
        return sent;
    }

    /// Events that could not even be put into feeds.
    ///
    /// @param oldest when the first of them happened
    public record Untold(long count, Instant oldest) {}

    /// Events that are not told before somebody has looked; empty when there are none.
    @Transactional(readOnly = true)
    public Optional<Untold> untold() {
        return jdbc.sql(
                        """
                select count(*) as times, min(n.created_at) as oldest_at
                  from notifications.news n
                 where n.state = 'failed'
                having count(*) > 0
                """)
                .query(
                        (row, _) ->
                                new Untold(
                                        row.getLong("times"),
                                        row.getObject("oldest_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    /// Tells again what could not be told, the oldest first.
    ///
    /// @return how many events; at most [#MOST]
    public int tellAgain() {
        int told =
                jdbc.sql(
                                """
                with failed as materialized (
                  select o.id
                    from notifications.news o
                   where o.state = 'failed'
                   order by o.created_at
                   limit :most
                     for update skip locked
                )
                update notifications.news n
                   set state = 'waiting', attempts = 0, reason = null, next_at = :now
                  from failed
                 where n.id = failed.id
                """)
                        .param("now", now())
                        .param("most", MOST)
                        .update();
        jobs.wake();
        return told;
    }

    /// Stops a channel, or lets it go on.
    ///
    /// @return whether it stood otherwise before
    public boolean pause(String channel, boolean paused) {
        int changed =
                jdbc.sql(
                                """
                update notifications.channel
                   set paused_at = case when :paused then cast(:now as timestamptz) end
                 where channel = :channel
                   and (paused_at is not null) <> :paused
                """)
                        .param("paused", paused)
                        .param("now", now())
                        .param("channel", channel)
                        .update();
        jobs.wake();
        return changed == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
