package okno.payments.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.payments.books.Imbalance.Kind;
import okno.payments.statements.Balance.Gap;
import okno.payments.statements.Books;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Adds up the books of days, each side apart, and finds where the two differ.
@Repository
class BalanceStore {
    /// Of each account and day that statements brought and that are matched: what came, what is
    /// kept of it, what this says of itself, and what others say of it.
    private static final String ACCOUNTS =
            """
            with line as (
                 select s.agency, l.account, l.booked_on as day, l.amount, l.state, l.payment_id
                   from payments.bank_account b
                   join payments.statement_line l
                     on l.account = b.number
                        and l.booked_on between :from and :to
                   join payments.statement s on s.id = l.statement_id
                  where l.incoming
                    and not exists (
                        select from payments.statement_line w
                         where w.account = l.account
                           and w.booked_on = l.booked_on
                           and w.state = 'new')),
            kept as (
                 select l.agency, l.account, l.day, l.amount as came, l.state,
                        coalesce(p.amount, 0) as received,
                        coalesce(p.allocated, 0) as settling,
                        coalesce(p.refunded, 0) as refunded,
                        coalesce(a.amount, 0) as allocated,
                        coalesce(r.done, 0) as returned,
                        coalesce(r.under_way, 0) as under_way
                   from line l
                   left join payments.payment p on p.id = l.payment_id
                   left join lateral (
                        select sum(o.amount) as amount
                          from payments.allocation o
                         where o.payment_id = p.id) a on true
                   left join lateral (
                        select sum(b.amount) filter (where b.state = 'done') as done,
                               sum(b.amount) filter (
                                 where b.charge_id is null
                                   and b.state in ('decided', 'ordered', 'unclear')) as under_way
                          from payments.refund b
                         where b.payment_id = p.id) r on true)
            select k.agency, k.account, k.day,
                   sum(k.came) as came, sum(k.received) as received,
                   sum(k.settling) as settling, sum(k.allocated) as allocated,
                   sum(k.refunded) as refunded, sum(k.returned) as returned,
                   sum(k.received - k.settling - k.refunded - k.under_way)
                     filter (where k.state = 'matched') as loose
              from kept k
             group by k.agency, k.account, k.day
            """;

    /// Days of money are those of Moscow.
    private static final String CHARGES =
            """
            select c.agency, m.day, sum(c.paid) as paid, sum(t.amount) as allocated
              from (
                   select a.charge_id,
                          cast(max(a.made_at) at time zone 'Europe/Moscow' as date) as day
                     from payments.allocation a
                    where a.made_at >= cast(:from as timestamp) at time zone 'Europe/Moscow'
                      and a.made_at
                          < (cast(:to as timestamp) + interval '1 day') at time zone 'Europe/Moscow'
                    group by a.charge_id) m
              join payments.charge c on c.id = m.charge_id
              join lateral (
                   select sum(o.amount) as amount
                     from payments.allocation o
                    where o.charge_id = c.id) t on true
             where c.paid <> t.amount
             group by c.agency, m.day
            """;

    private final JdbcClient jdbc;
    private final Books statements;

    BalanceStore(JdbcClient jdbc, Books statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /// What does not balance on these days.
    List<Imbalance> find(LocalDate from, LocalDate to) {
        var found = new ArrayList<Imbalance>();
        within(ACCOUNTS, from, to).query((row, _) -> account(row)).list().forEach(found::addAll);
        within(CHARGES, from, to).query((row, _) -> charges(row)).list().forEach(found::add);
        statements.gaps(from, to).forEach(gap -> found.add(gap(gap)));
        found.removeIf(it -> it.difference() == 0);
        return found;
    }

    private JdbcClient.StatementSpec within(String sql, LocalDate from, LocalDate to) {
        return jdbc.sql(sql).param("from", from).param("to", to);
    }

    private static List<Imbalance> account(ResultSet row) throws SQLException {
        return List.of(
                of(Kind.LOST, row, row.getLong("came"), row.getLong("received")),
                of(Kind.TORN, row, row.getLong("settling"), row.getLong("allocated")),
                of(Kind.RETURNED, row, row.getLong("refunded"), row.getLong("returned")),
                of(Kind.LOOSE, row, 0, row.getLong("loose")));
    }

    private static Imbalance gap(Gap gap) {
        return new Imbalance(
                Kind.GAP,
                Optional.of(gap.agency()),
                gap.account(),
                gap.day(),
                gap.closed(),
                gap.opened());
    }

    private static Imbalance of(Kind kind, ResultSet row, long expected, long found)
            throws SQLException {
        return new Imbalance(
                kind,
                Optional.of(row.getString("agency")),
                row.getString("account"),
                row.getObject("day", LocalDate.class),
                expected,
                found);
    }

    private static Imbalance charges(ResultSet row) throws SQLException {
        return new Imbalance(
                Kind.CHARGES,
                Optional.of(row.getString("agency")),
                "",
                row.getObject("day", LocalDate.class),
                row.getLong("allocated"),
                row.getLong("paid"));
    }
}
