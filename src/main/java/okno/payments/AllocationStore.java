package okno.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import okno.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which money settles which charge; rows are only added.
@Repository
class AllocationStore {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    AllocationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Allocation allocation, Actor by) {
        jdbc.sql(
                        """
                insert into payments.allocation
                  (id, payment_id, charge_id, amount, cause, actor_kind, actor, made_at)
                values
                  (:id, :payment, :charge, :amount, :cause, :actorKind, :actor, :at)
                """)
                .param("id", id)
                .param("payment", allocation.payment())
                .param("charge", allocation.charge())
                .param("amount", allocation.kopecks())
                .param("cause", allocation.cause().word())
                .param("actorKind", by.kind().text())
                .param("actor", by.id())
                .param("at", allocation.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What settles a charge by payments of days up to this one.
    Kopecks paidBy(UUID charge, LocalDate day) {
        return jdbc.sql(
                        """
                select coalesce(sum(a.amount), 0)
                  from payments.allocation a
                  join payments.payment p on p.id = a.payment_id
                 where a.charge_id = :charge
                   and p.paid_on <= :day
                """)
                .param("charge", charge)
                .param("day", day)
                .query((row, index) -> new Kopecks(row.getLong(1)))
                .single();
    }

    /// How much of a payment settles a charge now.
    Kopecks between(UUID payment, UUID charge) {
        return jdbc.sql(
                        """
                select coalesce(sum(a.amount), 0)
                  from payments.allocation a
                 where a.payment_id = :payment
                   and a.charge_id = :charge
                """)
                .param("payment", payment)
                .param("charge", charge)
                .query((row, index) -> new Kopecks(row.getLong(1)))
                .single();
    }

    /// Of a charge, in the order of time.
    List<Allocation> of(UUID charge) {
        return jdbc.sql(
                        """
                select a.payment_id, a.charge_id, a.amount, a.cause, a.made_at, p.paid_on
                  from payments.allocation a
                  join payments.payment p on p.id = a.payment_id
                 where a.charge_id = :charge
                 order by a.id
                 limit :limit
                """)
                .param("charge", charge)
                .param("limit", SHOWN)
                .query(AllocationStore::toAllocation)
                .list();
    }

    private static Allocation toAllocation(ResultSet row, int index) throws SQLException {
        return new Allocation(
                row.getObject("payment_id", UUID.class),
                row.getObject("charge_id", UUID.class),
                row.getLong("amount"),
                Allocation.Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                row.getObject("paid_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
