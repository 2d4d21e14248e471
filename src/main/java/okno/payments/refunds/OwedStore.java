package okno.payments.refunds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import okno.identifiers.Uin;
import okno.payments.Kopecks;
import okno.payments.refunds.Refund.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds money that has to go back: what settles a charge that is annulled or became less, and what
/// a gateway took and no charge needed: of a basket each body sees what came for its own charges,
/// under the one that needed least of it. What no charge needed of statements is doubtful money.
@Repository
class OwedStore {
    private static final String OWED =
            """
            with owed as (
                 select c.id, c.uin, c.content, c.paid as amount, 'annulled' as reason,
                        (select min(p.paid_on)
                           from payments.allocation a
                           join payments.payment p on p.id = a.payment_id
                          where a.charge_id = c.id) as paid_on,
                        (select coalesce(sum(r.amount), 0)
                           from payments.refund r
                          where r.charge_id = c.id
                            and r.state in ('decided', 'ordered', 'unclear')) as under_way
                   from payments.charge c
                  where c.agency = any (:agencies)
                    and c.annulled
                    and c.paid > 0
                 union all
                 select c.id, c.uin, c.content, c.paid - c.total, 'overpaid',
                        (select max(p.paid_on)
                           from payments.allocation a
                           join payments.payment p on p.id = a.payment_id
                          where a.charge_id = c.id),
                        (select coalesce(sum(r.amount), 0)
                           from payments.refund r
                          where r.charge_id = c.id
                            and r.state in ('decided', 'ordered', 'unclear'))
                   from payments.charge c
                  where c.agency = any (:agencies)
                    and not c.annulled
                    and c.paid > c.total
                 union all
                 select c.id, c.uin, c.content,
                        least(f.due - b.own, p.amount - p.allocated - p.refunded - b.under_way),
                        'twice', p.paid_on, 0
                   from payments.payment p
                   join lateral (
                        select w.agency, sum(w.amount) as due,
                               (array_agg(w.charge_id order by w.amount desc, w.charge_id))[1]
                                 as charge_id
                          from payments.basket_rest w
                         where w.payment_id = p.id
                           and w.agency = any (:agencies)
                         group by w.agency) f on true
                   join lateral (
                        select coalesce(sum(r.amount) filter (
                                 where r.agency = f.agency), 0) as own,
                               coalesce(sum(r.amount) filter (
                                 where r.state <> 'done'), 0) as under_way
                          from payments.refund r
                         where r.payment_id = p.id
                           and r.charge_id is null
                           and r.state <> 'refused') b on true
                   join payments.charge c on c.id = f.charge_id
                  where p.source = 'gateway'
                    and p.allocated + p.refunded < p.amount)
            select o.uin, o.content ->> 'purpose' as purpose, o.amount - o.under_way as amount,
                   o.paid_on, o.reason
              from owed o
             where o.amount > o.under_way
             order by o.paid_on desc, o.id desc
             limit :limit
            """;

    private final JdbcClient jdbc;

    OwedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What these bodies have to give back, the newest first.
    List<Owed> of(Collection<String> agencies, int limit) {
        return jdbc.sql(OWED)
                .param("agencies", agencies.toArray(String[]::new))
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Owed(
                                        new Uin(row.getString("uin")),
                                        row.getString("purpose"),
                                        new Kopecks(row.getLong("amount")),
                                        row.getObject("paid_on", LocalDate.class),
                                        Reason.of(row.getString("reason")).orElseThrow()))
                .list();
    }
}
