package okno.payments.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.payments.Kopecks;
import okno.payments.books.Imbalance.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What registries of the gateway say against what the books have of it.
@Repository
class RegistryStore {
    /// After so many days the gateway should have handed over what it took.
    private static final int PATIENCE = 3;

    private static final String FOUND =
            """
            select 'unconfirmed' as kind, 'gateway' as account, p.paid_on as day,
                   sum(p.amount) as expected,
                   coalesce(sum(p.amount) filter (where p.confirmed_on is not null), 0) as found
              from payments.payment p
             where p.source = 'gateway'
               and p.paid_on between :from and cast(:to as date) - :patience
               and exists (select from payments.registry_line)
             group by p.paid_on
            having bool_or(p.confirmed_on is null)
             union all
            select 'unknown', l.gateway, l.told_on, 0, sum(l.amount)
              from payments.registry_line l
             where l.payment_id is null
               and l.told_on between :from and cast(:to as date)
             group by l.gateway, l.told_on
             union all
            select 'differs', l.gateway, l.told_on, sum(p.amount), sum(l.amount)
              from payments.registry_line l
              join payments.payment p on p.id = l.payment_id
             where p.amount <> l.amount
               and l.told_on between :from and cast(:to as date)
             group by l.gateway, l.told_on
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RegistryStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// A payment as a registry tells of it.
    record Row(String external, Kopecks amount) {}

    /// A payment that a registry tells of and the books have.
    record Known(UUID payment, boolean same) {}

    /// Keeps what a registry says. A line that names another amount than before takes the place of
    /// what was said of the payment, which is to be found for it anew: so is a mistake mended.
    void insert(String gateway, List<Row> rows, LocalDate day, Instant now) {
        batches.batchUpdate(
                """
                insert into payments.registry_line
                  (gateway, external_id, amount, told_on, told_at)
                values (?, ?, ?, ?, ?)
                on conflict (gateway, external_id) do update
                   set amount = excluded.amount, told_on = excluded.told_on,
                       told_at = excluded.told_at, payment_id = null
                 where registry_line.amount <> excluded.amount
                """,
                rows,
                Math.max(rows.size(), 1),
                (row, line) -> {
                    row.setString(1, gateway);
                    row.setString(2, line.external());
                    row.setLong(3, line.amount().value());
                    row.setObject(4, day);
                    row.setObject(5, now.atOffset(ZoneOffset.UTC));
                });
    }

    /// Finds the payments of what registries told of, for those where that was not known.
    List<Known> bind() {
        return jdbc.sql(
                        """
                update payments.registry_line l
                   set payment_id = p.id
                  from payments.payment p
                 where l.payment_id is null
                   and p.source = 'gateway'
                   and p.reference = l.gateway || ':' || l.external_id
                returning p.id, p.amount = l.amount as same
                """)
                .query(
                        (row, _) ->
                                new Known(row.getObject("id", UUID.class), row.getBoolean("same")))
                .list();
    }

    /// What the gateway and the books do not agree about.
    List<Imbalance> find(LocalDate from, LocalDate to) {
        return jdbc.sql(FOUND)
                .param("from", from)
                .param("to", to)
                .param("patience", PATIENCE)
                .query(
                        (row, _) ->
                                new Imbalance(
                                        Kind.of(row.getString("kind")),
                                        Optional.empty(),
                                        row.getString("account"),
                                        row.getObject("day", LocalDate.class),
                                        row.getLong("expected"),
                                        row.getLong("found")))
                .list();
    }
}
