package okno.notifications.deliveries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Takes deliveries that are due. What is taken is due again after the lease, so that the work of a
/// dead node is redone.
@Repository
class DeliveryQueue {
    static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_PARTIES = 1000;

    private static final String TABLE = "notifications.delivery q";

    private static final String URGENT = waiting("true");
    private static final String PLAIN = waiting("false");

    private static final String COLUMNS =
            """
            d.id, d.notice_id, d.citizen_id, d.channel, d.theme, d.party, d.urgent, d.lawful,
                   d.state = 'held' as held, d.attempts, d.created_at, d.expires_at,
                   n.read_at is not null as opened
            """
                    .stripTrailing();

    /// The end of a statement that takes what has the ids `due`.
    private static final String LEASED =
            """
            update notifications.delivery d
               set next_at = :lease
              from due, notifications.notice n
             where d.id = due.id
               and n.id = d.notice_id
            returning
            """
                    + COLUMNS;

    private final JdbcClient jdbc;

    DeliveryQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A delivery that was taken.
    ///
    /// @param opened whether its reader has opened the notice in the cabinet
    record Taken(Delivery delivery, boolean opened) {}

    /// Parties with something due, by their names.
    record Waiting(List<String> urgent, List<String> plain) {
        boolean nobody() {
            return urgent.isEmpty() && plain.isEmpty();
        }
    }

    Waiting waiting(Channel channel, Instant now) {
        var waiting = new Waiting(new ArrayList<>(), new ArrayList<>());
        jdbc.sql(
                        """
                select true as urgent, u.party from (%s) u
                union all
                select false, p.party from (%s) p
                """
                                .formatted(
                                        PartySql.parties(TABLE, URGENT),
                                        PartySql.parties(TABLE, PLAIN)))
                .param("channel", channel.word())
                .param("now", at(now))
                .param("most", MOST_PARTIES)
                .query(
                        row -> {
                            (row.getBoolean("urgent") ? waiting.urgent() : waiting.plain())
                                    .add(row.getString("party"));
                        });
        return waiting;
    }

    /// Takes what is due, the oldest of each party first.
    List<Taken> take(Channel channel, boolean urgent, Turns turns, Instant now) {
        return turns.parties().isEmpty()
                ? List.of()
                : jdbc.sql(PartySql.due(TABLE, urgent ? URGENT : PLAIN) + LEASED)
                        .param("parties", turns.joined())
                        .param("channel", channel.word())
                        .param("share", turns.share())
                        .param("now", at(now))
                        .param("lease", at(now.plus(LEASE)))
                        .query(DeliveryQueue::toTaken)
                        .list();
    }

    /// Takes what else waits for the same people on a channel and is due.
    ///
    /// @param most for each of them
    List<Taken> takeWith(Channel channel, Collection<CitizenId> readers, Instant now, int most) {
        return jdbc.sql(
                        """
                with due as materialized (
                  select w.id
                    from unnest(cast(:citizens as uuid[])) as c (id)
                   cross join lateral (
                         select q.id
                           from notifications.delivery q
                          where q.state in ('queued', 'held')
                            and q.citizen_id = c.id
                            and q.channel = :channel
                            and not q.urgent
                            and q.next_at <= :now
                          order by q.created_at
                          limit :most
                            for update skip locked) w)
                """
                                + LEASED)
                .param("citizens", readers.stream().map(CitizenId::value).toArray(UUID[]::new))
                .param("channel", channel.word())
                .param("most", most)
                .param("now", at(now))
                .param("lease", at(now.plus(LEASE)))
                .query(DeliveryQueue::toTaken)
                .list();
    }

    /// Gives deliveries back that were taken and not tried.
    void release(Collection<Delivery> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return;
        }
        jdbc.sql("update notifications.delivery set next_at = :now where id in (:ids)")
                .param("now", at(now))
                .param("ids", deliveries.stream().map(Delivery::id).collect(Collectors.toSet()))
                .update();
    }

    /// Has deliveries that were taken wait on purpose.
    void hold(Collection<Delivery> deliveries, Instant until) {
        jdbc.sql(
                        """
                update notifications.delivery
                   set state = 'held', next_at = :until
                 where id in (:ids)
                   and state in ('queued', 'held')
                """)
                .param("until", at(until))
                .param("ids", deliveries.stream().map(Delivery::id).collect(Collectors.toSet()))
                .update();
    }

    private static String waiting(String urgent) {
        return """
        q.state in ('queued', 'held')
                and q.channel = :channel
                and q.urgent = %s
        """
                .formatted(urgent)
                .stripTrailing();
    }

    static Delivery toDelivery(ResultSet row) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("notice_id", UUID.class),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                Channel.of(row.getString("channel")),
                Theme.of(row.getString("theme")),
                row.getString("party"),
                row.getBoolean("urgent"),
                row.getBoolean("lawful"),
                row.getBoolean("held"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(expires).map(OffsetDateTime::toInstant));
    }

    private static Taken toTaken(ResultSet row, int index) throws SQLException {
        return new Taken(toDelivery(row), row.getBoolean("opened"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
