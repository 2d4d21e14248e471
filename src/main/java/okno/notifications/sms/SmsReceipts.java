package okno.notifications.sms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Brings messages and the reports about them together, whichever comes first. A provider can only
/// report on what it took itself: its name is part of the key.
@Repository
class SmsReceipts {
    private static final Duration KEPT = Duration.ofDays(10);
    private static final int SWEPT_AT_ONCE = 50_000;
    private static final UUID NO_TURN = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SmsReceipts(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps by which ids a provider will report of a message.
    @Transactional
    public void handed(UUID message, Handed handed) {
        if (handed.receipts().isEmpty()) {
            return;
        }
        var turn = Ids.next(clock);
        var early =
                jdbc.sql(
                                """
                insert into notifications.sms_receipt as r
                  (provider, receipt, message_id, turn, created_at)
                select :provider, new.receipt, :message, :turn, :now
                  from unnest(cast(:receipts as text[])) new(receipt)
                 order by new.receipt
                on conflict (provider, receipt) do update
                   set message_id = excluded.message_id, turn = excluded.turn
                 where r.message_id is null
                returning r.state
                """)
                        .param("provider", handed.provider())
                        .param("message", message)
                        .param("turn", turn)
                        .param("now", now())
                        .param("receipts", handed.receipts().toArray(String[]::new))
                        .query((row, _) -> row.getString("state") != null)
                        .list();
        if (early.contains(true)) {
            tell(turn, parts -> parts.failed() > 0 || parts.haveArrived());
        }
    }

    /// Keeps a report; the first one about a message, or a part of it, is the last word. The first
    /// part that failed decides, else the last one that arrived.
    ///
    /// @return whether it was news
    @Transactional
    public boolean reported(String provider, Report report) {
        lockTurn(provider, report.receipt());
        var kept = keep(provider, report);
        kept.stream()
                .filter(turn -> !turn.equals(NO_TURN))
                .forEach(
                        turn ->
                                tell(
                                        turn,
                                        parts ->
                                                report.delivered()
                                                        ? parts.haveArrived()
                                                        : parts.failed() == 1));
        return !kept.isEmpty();
    }

    /// Two parts reported at once would each not see the other.
    private void lockTurn(String provider, String receipt) {
        jdbc.sql(
                        """
                select r.receipt
                  from notifications.sms_receipt r
                 where r.turn = (
                       select t.turn
                         from notifications.sms_receipt t
                        where t.provider = :provider
                          and t.receipt = :receipt)
                 order by r.receipt
                   for update
                """)
                .param("provider", provider)
                .param("receipt", receipt)
                .query(String.class)
                .list();
    }

    private List<UUID> keep(String provider, Report report) {
        return jdbc.sql(
                        """
                insert into notifications.sms_receipt as r
                  (provider, receipt, state, reason, created_at, reported_at)
                values (:provider, :receipt, :state, :reason, :now, :now)
                on conflict (provider, receipt) do update
                   set state = excluded.state, reason = excluded.reason,
                       reported_at = excluded.reported_at
                 where r.state is null
                returning coalesce(r.turn, :none) as turn
                """)
                .param("provider", provider)
                .param("receipt", report.receipt())
                .param("state", report.delivered() ? "delivered" : "failed")
                .param("reason", report.reason())
                .param("now", now())
                .param("none", NO_TURN)
                .query((row, _) -> row.getObject("turn", UUID.class))
                .list();
    }

    private void tell(UUID turn, Predicate<Parts> decided) {
        var parts = parts(turn);
        if (decided.test(parts)) {
            events.publishEvent(parts.verdict());
        }
    }

    /// How the parts of a message stand.
    ///
    /// @param reason why one failed; empty if none did
    private record Parts(
            UUID message, String provider, String reason, int all, int arrived, int failed) {
        boolean haveArrived() {
            return arrived == all;
        }

        SmsReported verdict() {
            return new SmsReported(message, provider, failed == 0, reason);
        }
    }

    private Parts parts(UUID turn) {
        return jdbc.sql(
                        """
                select r.message_id, r.provider, count(*) over () as parts,
                       case when r.state = 'failed' then coalesce(r.reason, '') else '' end
                         as reason,
                       count(*) filter (where r.state = 'delivered') over () as delivered,
                       count(*) filter (where r.state = 'failed') over () as failed
                  from notifications.sms_receipt r
                 where r.turn = :turn
                 order by r.state = 'failed' desc nulls last, r.reported_at
                 limit 1
                """)
                .param("turn", turn)
                .query(SmsReceipts::toParts)
                .single();
    }

    private static Parts toParts(ResultSet row, int index) throws SQLException {
        return new Parts(
                row.getObject("message_id", UUID.class),
                row.getString("provider"),
                row.getString("reason"),
                row.getInt("parts"),
                row.getInt("delivered"),
                row.getInt("failed"));
    }

    /// Providers keep messages for a week at most.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void sweep() {
        jdbc.sql(
                        """
                delete from notifications.sms_receipt r
                 where (r.provider, r.receipt) in (
                       select o.provider, o.receipt
                         from notifications.sms_receipt o
                        where o.created_at < :before
                        order by o.created_at
                        limit :limit)
                """)
                .param("before", now().minus(KEPT))
                .param("limit", SWEPT_AT_ONCE)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
