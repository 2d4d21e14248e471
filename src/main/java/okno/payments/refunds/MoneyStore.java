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
            select p.id, p.source, p.paid_on, o.agency
              from payments.payment p
              join payments.charge o on o.id = :charge
             where p.id in (
                   select a.payment_id
                     from payments.allocation a
                    where a.charge_id = :charge
                    union
                   select c.payment_id
                     from payments.checkout c
                     join payments.checkout_item i on i.checkout_id = c.id
                    where i.charge_id = :charge)
             order by p.id
             limit 50
            """;

    /// Whatever is under way, no more goes back than came.
    private static final String SETTLING =
            """
            select greatest(least(a.amount - b.of_charge, p.amount - p.refunded - b.of_all), 0)
              from payments.payment p
              join lateral (
                   select coalesce(sum(o.amount), 0) as amount
                     from payments.allocation o
                    where o.payment_id = p.id
                      and o.charge_id = :charge) a on true
              join lateral (
                   select coalesce(sum(r.amount), 0) as of_all,
                          coalesce(sum(r.amount) filter (
                            where r.charge_id = :charge), 0) as of_charge
                     from payments.refund r
                    where r.payment_id = p.id
                      and r.state in ('decided', 'ordered', 'unclear')) b on true
             where p.id = :payment
            """;

    /// Of a basket a body has what came for its charges, less what it gave back of that; what
    /// came to its own account, by a statement, is all its own.
    private static final String FREE =
            """
            select greatest(least(
                     p.amount - p.allocated - p.refunded - b.of_free,
                     p.amount - p.refunded - b.of_all,
                     case when p.source = 'gateway'
                       then coalesce(f.due, 0) - b.own
                       else p.amount
                     end), 0)
              from payments.payment p
              join lateral (
                   select sum(w.amount) as due
                     from payments.basket_rest w
                    where w.payment_id = p.id
                      and w.agency = :agency) f on true
              join lateral (
                   select coalesce(sum(r.amount) filter (
                            where r.state <> 'done'), 0) as of_all,
                          coalesce(sum(r.amount) filter (
                            where r.state <> 'done'
                              and r.charge_id is null), 0) as of_free,
                          coalesce(sum(r.amount) filter (
                            where r.agency = :agency
                              and r.charge_id is null), 0) as own
                     from payments.refund r
                    where r.payment_id = p.id
                      and r.state <> 'refused') b on true
             where p.id = :payment
            """;

    private final JdbcClient jdbc;

    MoneyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A payment that is kept as it is until the end of the transaction.
    ///
    /// @param reference of a gateway: its name, a colon, its id of the payment
    record Money(String source, String reference) {}

    /// A payment that came for a charge.
    ///
    /// @param agency the body of the charge
    record Found(UUID payment, String from, LocalDate paidOn, String agency) {
        Refunds.Source source(Optional<UUID> charge, Kopecks most) {
            return new Refunds.Source(payment, from, paidOn, charge, most);
        }
    }

    Optional<Money> lock(UUID payment) {
        return jdbc.sql(
                        """
                select p.source, p.reference
                  from payments.payment p
                 where p.id = :id
                   for update
                """)
                .param("id", payment)
                .query((row, _) -> new Money(row.getString("source"), row.getString("reference")))
                .optional();
    }

    /// What of a payment settles a charge and is not on its way back.
    Kopecks settling(UUID payment, UUID charge) {
        var query = jdbc.sql(SETTLING).param("payment", payment).param("charge", charge);
        return new Kopecks(query.query(Long.class).single());
    }

    /// What of a payment came for charges of a body, settles nothing and is not on its way back.
    Kopecks free(UUID payment, String agency) {
        var query = jdbc.sql(FREE).param("payment", payment).param("agency", agency);
        return new Kopecks(query.query(Long.class).single());
    }

    /// Payments that came for a charge.
    List<Found> of(UUID charge) {
        return jdbc.sql(FOUND)
                .param("charge", charge)
                .query(
                        (row, _) ->
                                new Found(
                                        row.getObject("id", UUID.class),
                                        row.getString("source"),
                                        row.getObject("paid_on", LocalDate.class),
                                        row.getString("agency")))
                .list();
    }
}
