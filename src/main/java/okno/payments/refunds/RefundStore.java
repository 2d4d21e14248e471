package okno.payments.refunds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.payments.Kopecks;
import okno.payments.refunds.Refund.Reason;
import okno.payments.refunds.Refund.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RefundStore {
    private static final String FOUND =
            """
            select r.id, r.payment_id, r.charge_id, r.agency, r.amount, r.way, r.reason, r.state,
                   r.external_id, r.decided_at, r.ask_at, r.asked
              from payments.refund r
            """;

    private final JdbcClient jdbc;

    RefundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Refund refund, UUID staff) {
        jdbc.sql(
                        """
                insert into payments.refund
                  (id, payment_id, charge_id, agency, amount, way, reason, state, decided_by,
                   decided_at, changed_at, ask_at)
                values
                  (:id, :payment, :charge, :agency, :amount, :way, :reason, :state, :staff,
                   :at, :at, :ask)
                """)
                .param("id", refund.id())
                .param("payment", refund.payment())
                .param("charge", refund.charge().orElse(null))
                .param("agency", refund.agency())
                .param("amount", refund.amount().value())
                .param("way", refund.way().word())
                .param("reason", refund.reason().word())
                .param("state", refund.state().word())
                .param("staff", staff)
                .param("at", time(refund.decidedAt()))
                .param("ask", refund.askAt().map(RefundStore::time).orElse(null))
                .update();
    }

    Optional<Refund> find(UUID id) {
        return jdbc.sql(FOUND + " where r.id = :id")
                .param("id", id)
                .query(RefundStore::toRefund)
                .optional();
    }

    Optional<Refund> lock(UUID id) {
        return jdbc.sql(FOUND + " where r.id = :id for update")
                .param("id", id)
                .query(RefundStore::toRefund)
                .optional();
    }

    /// For an officer: only what his bodies decided.
    Optional<Refund> lock(Collection<String> agencies, UUID id) {
        return jdbc.sql(FOUND + " where r.id = :id and r.agency = any (:agencies) for update")
                .param("id", id)
                .param("agencies", agencies.toArray(String[]::new))
                .query(RefundStore::toRefund)
                .optional();
    }

    /// What bodies decided, the newest first.
    ///
    /// @param before id of the last one of the page before
    List<Refund> list(Collection<String> agencies, Optional<UUID> before, int limit) {
        return jdbc.sql(
                        FOUND
                                + """
                 where r.agency = any (:agencies)
                   and (cast(:before as uuid) is null or r.id < :before)
                 order by r.id desc
                 limit :limit
                """)
                .param("agencies", agencies.toArray(String[]::new))
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(RefundStore::toRefund)
                .list();
    }

    /// What bodies have to order from a bank, the oldest first.
    List<RefundOrder> orders(Collection<String> agencies, int limit) {
        return jdbc.sql(
                        """
                select r.decided_at, c.uin, r.amount, r.reason, p.reference, p.paid_on
                  from payments.refund r
                  join payments.payment p on p.id = r.payment_id
                  left join payments.charge c on c.id = r.charge_id
                 where r.agency = any (:agencies)
                   and r.way = 'bank'
                   and r.state = 'decided'
                 order by r.id
                 limit :limit
                """)
                .param("agencies", agencies.toArray(String[]::new))
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new RefundOrder(
                                        row.getObject("decided_at", OffsetDateTime.class)
                                                .toInstant(),
                                        Optional.ofNullable(row.getString("uin")),
                                        new Kopecks(row.getLong("amount")),
                                        Reason.of(row.getString("reason")).orElseThrow(),
                                        row.getString("reference"),
                                        row.getObject("paid_on", LocalDate.class)))
                .list();
    }

    void update(Refund changed, Instant now) {
        jdbc.sql(
                        """
                update payments.refund
                   set state = :state, external_id = :external, changed_at = :at, ask_at = :ask,
                       asked = :asked
                 where id = :id
                """)
                .param("state", changed.state().word())
                .param("external", changed.external().orElse(null))
                .param("at", time(now))
                .param("ask", changed.askAt().map(RefundStore::time).orElse(null))
                .param("asked", changed.asked())
                .param("id", changed.id())
                .update();
    }

    static Refund toRefund(ResultSet row, int index) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                row.getObject("payment_id", UUID.class),
                Optional.ofNullable(row.getObject("charge_id", UUID.class)),
                row.getString("agency"),
                new Kopecks(row.getLong("amount")),
                Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                Reason.of(row.getString("reason")).orElseThrow(),
                RefundState.of(row.getString("state")),
                Optional.ofNullable(row.getString("external_id")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ask_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("asked"));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
