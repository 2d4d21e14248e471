package okno.payments;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Derives from the money of charges whether they are acknowledged.
@Repository
class AcknowledgementStore {
    private static final String WEIGH =
            """
            update payments.charge c
               set acknowledgement = n.code
              from (
                   select w.id, m.code
                     from payments.charge w
                     left join lateral (
                          select case when bool_or(k.cause = 'hand') then 5 else 1 end as code
                            from (
                                 select (array_agg(a.cause order by a.id desc)
                                           filter (where a.amount > 0))[1] as cause,
                                        bool_or(p.source = 'gateway'
                                                and p.confirmed_on is null) as unsure
                                   from payments.allocation a
                                   join payments.payment p on p.id = a.payment_id
                                  where a.charge_id = w.id
                                  group by a.payment_id
                                 having sum(a.amount) > 0) k
                           having not bool_or(k.unsure or k.cause = 'match')) m
                       on not w.annulled
                          and (w.paid >= w.total or coalesce(w.paid_early >= w.discounted, false))
                    where w.id = any (:charges)) n
             where n.id = c.id
               and c.acknowledgement is distinct from 4
               and c.acknowledgement is distinct from n.code
            returning c.id, c.acknowledgement
            """;

    private final JdbcClient jdbc;

    AcknowledgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps what the money of charges says of them, for many at once. Acknowledged is what is
    /// wholly settled by money that a bank or a registry told of and that names the УИН, or that an
    /// officer says is for it; of a payment that was moved, how it came back last counts. Code 4,
    /// of a charge that a body acknowledges without a payment, is given by nothing here yet; it
    /// would stay.
    ///
    /// @return those for which it changed
    Map<UUID, Optional<Acknowledgement>> weigh(Collection<UUID> charges) {
        var changed = new HashMap<UUID, Optional<Acknowledgement>>();
        jdbc.sql(WEIGH)
                .param("charges", charges.toArray(UUID[]::new))
                .query(
                        row -> {
                            changed.put(
                                    row.getObject("id", UUID.class),
                                    Acknowledgement.of(row.getInt("acknowledgement")));
                        });
        return changed;
    }
}
