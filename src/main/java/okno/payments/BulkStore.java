package okno.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import okno.audit.Actor;
import okno.payments.BulkPayments.Part;
import okno.payments.BulkPayments.Told;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Many rows by one statement.
@Repository
class BulkStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PaymentStore payments;

    BulkStore(JdbcClient jdbc, JdbcTemplate batches, PaymentStore payments) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.payments = payments;
    }

    /// An allocation to be written.
    record Move(UUID id, UUID payment, Part part) {}

    private record Numbered(UUID id, Told told) {}

    void insertPayments(List<UUID> ids, List<Told> told, Instant at) {
        var rows =
                IntStream.range(0, ids.size())
                        .mapToObj(i -> new Numbered(ids.get(i), told.get(i)))
                        .toList();
        batches.batchUpdate(
                """
                insert into payments.payment
                  (id, source, reference, amount, paid_on, received_at, allocated, payer)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                Math.max(rows.size(), 1),
                (row, one) -> {
                    var payment = one.told().payment();
                    row.setObject(1, one.id());
                    row.setString(2, payment.source().word());
                    row.setString(3, payment.reference());
                    row.setLong(4, payment.amount().value());
                    row.setObject(5, payment.paidOn());
                    row.setObject(6, at.atOffset(ZoneOffset.UTC));
                    row.setLong(7, one.told().part().map(it -> it.amount().value()).orElse(0L));
                    row.setBytes(
                            8, payment.payer().map(it -> payments.seal(one.id(), it)).orElse(null));
                });
    }

    void insertAllocations(List<Move> moves, Actor by, Instant at) {
        batches.batchUpdate(
                """
                insert into payments.allocation
                  (id, payment_id, charge_id, amount, cause, actor_kind, actor, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                moves,
                Math.max(moves.size(), 1),
                (row, move) -> {
                    row.setObject(1, move.id());
                    row.setObject(2, move.payment());
                    row.setObject(3, move.part().charge().id());
                    row.setLong(4, move.part().amount().value());
                    row.setString(5, move.part().cause().word());
                    row.setString(6, by.kind().text());
                    row.setString(7, by.id());
                    row.setObject(8, at.atOffset(ZoneOffset.UTC));
                });
    }

    /// Notes that payments are confirmed; gives those that were not before.
    List<UUID> confirm(List<UUID> payments, LocalDate day) {
        return jdbc.sql(
                        """
                update payments.payment p
                   set confirmed_on = :day
                 where p.id = any (:payments)
                   and p.confirmed_on is null
                returning p.id
                """)
                .param("day", day)
                .param("payments", payments.toArray(UUID[]::new))
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Notes that payments are confirmed no more; gives those that were.
    List<UUID> unconfirm(List<UUID> payments) {
        return jdbc.sql(
                        """
                update payments.payment p
                   set confirmed_on = null
                 where p.id = any (:payments)
                   and p.confirmed_on is not null
                returning p.id
                """)
                .param("payments", payments.toArray(UUID[]::new))
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Charges that any of these payments settles, or did; locked in the order of their ids.
    List<UUID> lockChargesOf(List<UUID> payments) {
        return jdbc.sql(
                        """
                select c.id
                  from payments.charge c
                 where c.id in (
                       select a.charge_id
                         from payments.allocation a
                        where a.payment_id = any (:payments))
                 order by c.id
                   for update
                """)
                .param("payments", payments.toArray(UUID[]::new))
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }
}
