package okno.notifications.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.notifications.deliveries.Carrier;
import okno.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What waits, what left lately, what failed. Every question is bounded.
@Repository
@Transactional(readOnly = true)
public class Traffic {
    /// As far as anything is counted.
    public static final int COUNTED = 200_000;

    /// How long ago a failure is still of interest.
    static final Duration RECENT = Duration.ofDays(30);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int REASONS = 50;
    private static final int ATTEMPTS = 50;

    private static final String ROW =
            """
            select d.id, d.channel, d.state, d.party, d.lawful, d.reason, d.created_at,
                   case when d.state in ('queued', 'held') then d.next_at end as next_at
              from notifications.delivery d
            """;

    private static final String CHANNELS =
            """
            with waiting as (
              select w.channel, count(*) filter (where w.state = 'queued') as queued,
                     count(*) filter (where w.state = 'held') as held,
                     min(w.created_at) filter (where w.state = 'queued') as oldest_at
                from (select q.channel, q.state, q.created_at
                        from notifications.delivery q
                       where q.state in ('queued', 'held')
                       limit :counted) w
               group by w.channel),
            lately as (
              select a.channel, count(*) filter (where a.outcome = 'taken') as taken,
                     count(*) filter (where a.outcome in ('later', 'refused', 'closed'))
                       as failed,
                     avg(a.millis) filter (where a.outcome = 'taken') as millis
                from (select t.channel, t.millis,
                             case when t.reason = 'notifications.reason.unreached' then 'taken'
                                  else t.outcome end as outcome
                        from notifications.attempt t
                       where t.channel in ('email', 'sms', 'push', 'letter')
                         and t.made_at > :hour
                       limit :counted) a
               group by a.channel)
            select c.channel, coalesce(w.queued, 0) as queued, coalesce(w.held, 0) as held,
                   w.oldest_at, coalesce(l.taken, 0) as taken, coalesce(l.failed, 0) as failed,
                   coalesce(l.millis, 0) as millis, c.reason,
                   case when c.closed_until > :now then c.closed_until end as closed_until,
                   c.paused_at is not null as paused
              from notifications.channel c
              left join waiting w on w.channel = c.channel
              left join lately l on l.channel = c.channel
             order by array_position(array['email', 'sms', 'push', 'letter'], c.channel)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Carrier> carriers;

    Traffic(JdbcClient jdbc, Clock clock, List<Carrier> carriers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.carriers = carriers;
    }

    /// Failures of one kind.
    public record Group(Failures failures, long count, Instant last) {}

    /// How the channels stand. That a body was asked to write on paper is what that channel is for,
    /// and no failure.
    public List<ChannelLoad> channels() {
        return jdbc.sql(CHANNELS)
                .param("counted", COUNTED)
                .param("hour", at(clock.instant().minus(HOUR)))
                .param("now", at(clock.instant()))
                .query(this::toLoad)
                .list();
    }

    /// How often a body was asked to write on paper lately.
    public long asked() {
        return jdbc.sql(
                        """
                select count(*)
                  from (select 1
                          from notifications.delivery d
                         where d.channel = 'letter'
                           and d.state = 'bounced'
                           and d.reason = 'notifications.reason.unreached'
                           and d.created_at > :recent
                         limit :counted) a
                """)
                .param("recent", at(clock.instant().minus(RECENT)))
                .param("counted", COUNTED)
                .query(Long.class)
                .single();
    }

    /// What failed lately, by reasons, the most frequent first. What bodies were asked to
    /// write on paper is left out, see [#asked].
    public List<Group> failures() {
        return jdbc.sql(
                        """
                select f.channel, f.state, f.reason, count(*) as times, max(f.created_at) as last_at
                  from (select d.channel, d.state, coalesce(d.reason, '') as reason, d.created_at
                          from notifications.delivery d
                         where d.channel in ('email', 'sms', 'push', 'letter')
                           and d.state in ('refused', 'bounced', 'given_up')
                           and d.reason is distinct from 'notifications.reason.unreached'
                           and d.created_at > :recent
                         limit :counted) f
                 group by f.channel, f.state, f.reason
                 order by times desc, f.channel, f.state, f.reason
                 limit :reasons
                """)
                .param("recent", at(clock.instant().minus(RECENT)))
                .param("counted", COUNTED)
                .param("reasons", REASONS)
                .query(
                        (row, _) ->
                                new Group(
                                        new Failures(
                                                row.getString("channel"),
                                                row.getString("state"),
                                                row.getString("reason")),
                                        row.getLong("times"),
                                        instant(row, "last_at").orElseThrow()))
                .list();
    }

    /// Deliveries that failed alike lately, the newest first.
    public List<DeliveryRow> failed(Failures failures, Optional<UUID> after, int limit) {
        var where =
                new Where()
                        .and("d.channel = :channel", "channel", failures.channel())
                        .and("d.state = :state", "state", failures.state())
                        .and("coalesce(d.reason, '') = :reason", "reason", failures.reason())
                        .and("d.created_at > :recent", "recent", at(clock.instant().minus(RECENT)));
        after.ifPresent(id -> where.and("d.id < :after", "after", id));
        return jdbc.sql(ROW + where.sql() + " order by d.id desc limit :limit")
                .params(where.params())
                .param("limit", limit)
                .query(Traffic::toRow)
                .list();
    }

    /// A delivery.
    public Optional<DeliveryRow> delivery(UUID id) {
        return jdbc.sql(ROW + " where d.id = :id").param("id", id).query(Traffic::toRow).optional();
    }

    /// The attempts of a delivery, the newest first.
    public List<AttemptRow> attempts(UUID delivery) {
        return jdbc.sql(
                        """
                select a.provider, a.outcome, a.reason, a.receipt, a.millis, a.made_at, a.next_at
                  from notifications.attempt a
                 where a.delivery_id = :delivery
                 order by a.id desc
                 limit :limit
                """)
                .param("delivery", delivery)
                .param("limit", ATTEMPTS)
                .query(
                        (row, _) ->
                                new AttemptRow(
                                        row.getString("provider"),
                                        row.getString("outcome"),
                                        text(row, "reason"),
                                        text(row, "receipt"),
                                        row.getInt("millis"),
                                        instant(row, "made_at").orElseThrow(),
                                        instant(row, "next_at")))
                .list();
    }

    private ChannelLoad toLoad(ResultSet row, int index) throws SQLException {
        var channel = row.getString("channel");
        var missing = missing(channel);
        return new ChannelLoad(
                channel,
                row.getLong("queued"),
                row.getLong("held"),
                instant(row, "oldest_at"),
                row.getLong("taken"),
                row.getLong("failed"),
                row.getLong("millis"),
                missing.orElse(text(row, "reason")),
                missing.isEmpty(),
                instant(row, "closed_until"),
                row.getBoolean("paused"));
    }

    private Optional<String> missing(String channel) {
        return carriers.stream()
                .filter(carrier -> carrier.channel().word().equals(channel))
                .findFirst()
                .flatMap(Carrier::missing);
    }

    private static DeliveryRow toRow(ResultSet row, int index) throws SQLException {
        return new DeliveryRow(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("state"),
                row.getString("party"),
                row.getBoolean("lawful"),
                text(row, "reason"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "next_at"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
