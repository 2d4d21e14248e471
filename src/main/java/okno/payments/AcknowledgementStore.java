package okno.payments;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was paid for charges, and derives from it whether they are acknowledged: of each
/// charge by one writing of its row, which has many indexes.
@Repository
class AcknowledgementStore {
    private static final String ADD =
            """
            update payments.charge c
               set paid = c.paid + n.kopecks,
                   paid_early = c.paid_early + n.early,
                   acknowledgement = n.code
              from (
                   select w.id, d.kopecks, d.early, w.acknowledgement as before,
                          case when w.acknowledgement = 4 then 4 else m.code end as code
                     from unnest(:charges, :kopecks, :early) as d (id, kopecks, early)
                     join payments.charge w on w.id = d.id
                     left join lateral (
                          select case when bool_or(k.hand) then 5 else 1 end as code
                            from (
                                 select bool_or(a.cause = 'hand') as hand,
                                        bool_or(a.cause = 'match') as fits,
                                        bool_or(p.source = 'gateway'
                                                and p.confirmed_on is null) as unsure
                                   from payments.allocation a
                                   join payments.payment p on p.id = a.payment_id
                                  where a.charge_id = w.id
                                  group by a.payment_id
                                 having sum(a.amount) > 0) k
                           having not bool_or(k.unsure or (k.fits and not k.hand))) m
                       on not w.annulled
                          and (w.paid + d.kopecks >= w.total
                               or coalesce(w.paid_early + d.early >= w.discounted, false))) n
             where n.id = c.id
               and (n.kopecks <> 0 or n.early <> 0 or n.code is distinct from n.before)
            returning c.id, c.acknowledgement, n.before
            """;

    private final JdbcClient jdbc;

    AcknowledgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Money for a charge; below zero it is taken away.
    ///
    /// @param early of it, what was paid by the last day of the discount
    record Added(UUID charge, long kopecks, long early) {}

    /// Adds money to charges, each of them named once, whose allocations are written already.
    /// Acknowledged is what is wholly settled by money that a bank or a registry told of and that
    /// names the УИН, or that an officer says is for it; his word counts for the payment whatever
    /// was thought of it before. Code 4, of a charge that a body acknowledges without a payment, is
    /// given by nothing here yet; it would stay.
    ///
    /// @return those whose acknowledgement changed
    Map<UUID, Optional<Acknowledgement>> add(Collection<Added> money) {
        var changed = new HashMap<UUID, Optional<Acknowledgement>>();
        jdbc.sql(ADD)
                .param("charges", money.stream().map(Added::charge).toArray(UUID[]::new))
                .param("kopecks", money.stream().map(Added::kopecks).toArray(Long[]::new))
                .param("early", money.stream().map(Added::early).toArray(Long[]::new))
                .query(
                        row -> {
                            var now = Acknowledgement.of(row.getInt("acknowledgement"));
                            if (!now.equals(Acknowledgement.of(row.getInt("before")))) {
                                changed.put(row.getObject("id", UUID.class), now);
                            }
                        });
        return changed;
    }

    /// The same of charges to which nothing was added: their terms changed, or what is known of
    /// their money.
    Map<UUID, Optional<Acknowledgement>> weigh(Collection<UUID> charges) {
        return add(charges.stream().map(id -> new Added(id, 0, 0)).toList());
    }
}
