package okno.payments.refunds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.payments.Kopecks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What of a payment can be given back.
@Repository
class MoneyStore {
    private static final String FOUND =
            """
            with known as (
                 select p.id, p.source, p.paid_on,
                        p.amount - p.allocated - p.refunded as free,
                        (select coalesce(sum(a.amount), 0)
                           from payments.allocation a
                          where a.payment_id = p.id
                            and a.charge_id = :charge) as settling,
                        (select sum(i.amount)
                           from payments.checkout c
                           join payments.checkout_item i on i.checkout_id = c.id
                          where c.payment_id = p.id
                            and i.charge_id = :charge) as wanted
                   from payments.payment p
                  where p.id in (
                        select a.payment_id
                          from payments.allocation a
                         where a.charge_id = :charge
                         union
                        select c.payment_id
                          from payments.checkout c
                          join payments.checkout_item i on i.checkout_id = c.id
                         where i.charge_id = :charge))
            select k.id, k.source, k.paid_on, k.settling,
                   greatest(least(k.free, coalesce(k.wanted - k.settling, k.free)), 0) as free
              from known k
             order by k.id
             limit 50
            """;

    private final JdbcClient jdbc;

    MoneyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A payment that is kept as it is until the end of the transaction.
    ///
    /// @param reference of a gateway: its name, a colon, its id of the payment
    /// @param free what settles nothing
    record Money(String source, String reference, Kopecks free) {}

    /// A payment that came for a charge.
    ///
    /// @param settling what of it settles the charge
    /// @param free what was meant for the charge and settles nothing
    record Found(UUID payment, String source, LocalDate paidOn, Kopecks settling, Kopecks free) {}

    Optional<Money> lock(UUID payment) {
        return jdbc.sql(
                        """
                select p.source, p.reference, p.amount - p.allocated - p.refunded as free
                  from payments.payment p
                 where p.id = :id
                   for update
                """)
                .param("id", payment)
                .query(
                        (row, _) ->
                                new Money(
                                        row.getString("source"),
                                        row.getString("reference"),
                                        new Kopecks(row.getLong("free"))))
                .optional();
    }

    /// Kopecks of a payment that settle a charge.
    long settling(UUID payment, UUID charge) {
        return jdbc.sql(
                        """
                select coalesce(sum(a.amount), 0)
                  from payments.allocation a
                 where a.payment_id = :payment
                   and a.charge_id = :charge
                """)
                .param("payment", payment)
                .param("charge", charge)
                .query(Long.class)
                .single();
    }

    /// Kopecks of a payment that are on their way back: of those that settle a charge, or nothing.
    long underWay(UUID payment, Optional<UUID> charge) {
        return jdbc.sql(
                        """
                select coalesce(sum(r.amount), 0)
                  from payments.refund r
                 where r.payment_id = :payment
                   and r.charge_id is not distinct from cast(:charge as uuid)
                   and r.state in ('decided', 'ordered', 'unclear')
                """)
                .param("payment", payment)
                .param("charge", charge.orElse(null))
                .query(Long.class)
                .single();
    }

    /// Money that came for a charge: what settles it, and what it does not need.
    List<Found> of(UUID charge) {
        return jdbc.sql(FOUND)
                .param("charge", charge)
                .query(
                        (row, _) ->
                                new Found(
                                        row.getObject("id", UUID.class),
                                        row.getString("source"),
                                        row.getObject("paid_on", LocalDate.class),
                                        new Kopecks(row.getLong("settling")),
                                        new Kopecks(row.getLong("free"))))
                .list();
    }
}
