package okno.notifications.deliveries;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.notifications.ladder.Channel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Deliveries and what has become of them.
@Repository
class DeliveryStore {
    private static final int SWEPT_AT_ONCE = 50_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DeliveryStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// A new delivery and when it is due.
    record Planned(Delivery delivery, Instant next) {}

    /// A notice goes by a channel once.
    void insert(List<Planned> planned) {
        if (planned.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                insert into notifications.delivery
                  (id, notice_id, citizen_id, channel, theme, party, urgent, lawful, state,
                   next_at, expires_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (notice_id, channel) do nothing
                """,
                planned,
                planned.size(),
                (row, one) -> {
                    var delivery = one.delivery();
                    row.setObject(1, delivery.id());
                    row.setObject(2, delivery.notice());
                    row.setObject(3, delivery.citizen().value());
                    row.setString(4, delivery.channel().word());
                    row.setString(5, delivery.theme().word());
                    row.setString(6, delivery.party());
                    row.setBoolean(7, delivery.urgent());
                    row.setBoolean(8, delivery.lawful());
                    row.setString(9, delivery.held() ? "held" : "queued");
                    row.setObject(10, at(one.next()));
                    row.setObject(11, delivery.expiresAt().map(DeliveryStore::at).orElse(null));
                    row.setObject(12, at(delivery.createdAt()));
                });
    }

    /// The channels of a notice, and whether one of them may still reach its reader.
    record Tried(Set<Channel> channels, boolean underWay) {}

    Tried tried(UUID notice) {
        var channels = new HashSet<Channel>();
        var underWay = new HashSet<Channel>();
        jdbc.sql(
                        """
                select d.channel, d.state in ('queued', 'held', 'sent', 'delivered') as under_way
                  from notifications.delivery d
                 where d.notice_id = :notice
                """)
                .param("notice", notice)
                .query(
                        row -> {
                            var channel = Channel.of(row.getString("channel"));
                            channels.add(channel);
                            if (row.getBoolean("under_way")) {
                                underWay.add(channel);
                            }
                        });
        return new Tried(channels, !underWay.isEmpty());
    }

    /// Has deliveries wait for another attempt.
    ///
    /// @param blame how much their count of failures grows by
    void again(List<UUID> ids, String reason, int blame, Instant next) {
        jdbc.sql(
                        """
                update notifications.delivery
                   set reason = :reason, attempts = attempts + :blame, next_at = :next
                 where id in (:ids)
                   and state in ('queued', 'held')
                """)
                .param("reason", reason)
                .param("blame", blame)
                .param("next", at(next))
                .param("ids", ids)
                .update();
    }

    /// A delivery that left.
    ///
    /// @param message the id of the message that told several; empty for one of its own
    /// @param print keyed fingerprint of the address in hexadecimal digits; may be empty
    record Left(UUID id, Optional<UUID> message, String print) {}

    /// Notes that deliveries left.
    void sent(List<Left> left, Instant now) {
        jdbc.sql(
                        """
                update notifications.delivery d
                   set state = 'sent', reason = null, sent_at = :now,
                       address_print = decode(nullif(l.print, ''), 'hex'), bundle_id = l.message
                  from unnest(cast(:ids as uuid[]), cast(:messages as uuid[]),
                              cast(:prints as text[])) as l (id, message, print)
                 where d.id = l.id
                   and d.state in ('queued', 'held')
                """)
                .param("now", at(now))
                .param("ids", left.stream().map(Left::id).toArray(UUID[]::new))
                .param(
                        "messages",
                        left.stream().map(one -> one.message().orElse(null)).toArray(UUID[]::new))
                .param("prints", left.stream().map(Left::print).toArray(String[]::new))
                .update();
    }

    /// Ends deliveries.
    ///
    /// @return how many of them had not ended before
    int end(List<UUID> ids, DeliveryState state, String reason, Instant now) {
        return jdbc.sql(
                        """
                update notifications.delivery
                   set state = :state, reason = :reason, ended_at = :now
                 where id in (:ids)
                   and state in ('queued', 'held', 'sent')
                """)
                .param("state", state.word())
                .param("reason", reason)
                .param("now", at(now))
                .param("ids", ids)
                .update();
    }

    /// The deliveries that left as the message of this id.
    List<Delivery> message(UUID id) {
        return jdbc.sql(
                        """
                select d.id, d.notice_id, d.citizen_id, d.channel, d.theme, d.party, d.urgent,
                       d.lawful, d.state = 'held' as held, d.attempts, d.created_at, d.expires_at
                  from notifications.delivery d
                 where (d.id = :id or d.bundle_id = :id)
                   and d.sent_at is not null
                 order by d.id
                 limit 100
                """)
                .param("id", id)
                .query((row, _) -> DeliveryQueue.toDelivery(row))
                .list();
    }

    /// Whether the message of this id has not left as far as anybody noted.
    boolean waits(UUID id) {
        return jdbc.sql(
                        """
                select exists (
                       select 1
                         from notifications.delivery d
                        where d.id = :id
                          and d.state in ('queued', 'held'))
                """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// The fingerprint of the address that the message of this id went to, in hexadecimal digits.
    Optional<String> print(UUID id) {
        return jdbc.sql(
                        """
                select encode(d.address_print, 'hex')
                  from notifications.delivery d
                 where d.id = :id
                   and d.address_print is not null
                """)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// Drops what ended long ago.
    void sweep(Instant before) {
        jdbc.sql(
                        """
                delete from notifications.delivery d
                 where d.id in (
                       select o.id
                         from notifications.delivery o
                        where o.state not in ('queued', 'held')
                          and o.created_at < :before
                        limit :most)
                """)
                .param("before", at(before))
                .param("most", SWEPT_AT_ONCE)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
