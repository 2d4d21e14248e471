package okno.payments.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import okno.payments.statements.Balance.Gap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Compares what banks say with what is kept of it.
@Repository
public class Books {
    private static final String SUMS =
            """
            select coalesce(sum(l.amount) filter (where l.incoming), 0) as came,
                   coalesce(sum(p.amount), 0) as received,
                   coalesce(sum(p.allocated), 0) as settling,
                   coalesce(sum(p.refunded), 0) as refunded,
                   coalesce(sum(a.amount), 0) as allocated
              from payments.statement s
              join payments.statement_line l on l.statement_id = s.id
              left join payments.payment p on p.id = l.payment_id
              left join lateral (
                   select sum(o.amount) as amount
                     from payments.allocation o
                    where o.payment_id = p.id) a on true
             where s.id = :statement
               and s.agency = any (:bodies)
            """;

    /// Against the last days of each account that were read before its first one in a statement.
    private static final String GAPS =
            """
            select s.agency, a.account, a.from_on, b.closing, a.opening
              from payments.statement_account a
              join payments.statement s on s.id = a.statement_id
              join lateral (
                   select c.closing
                     from payments.statement_account c
                    where c.account = a.account
                      and c.to_on < a.from_on
                    order by c.to_on desc, c.statement_id desc, c.place desc
                    limit 1) b on true
             where b.closing <> a.opening
            """;

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The balance of a statement of one of these bodies.
    @Transactional(readOnly = true)
    public Balance of(Collection<String> bodies, UUID statement) {
        var gaps = gaps(bodies, statement);
        return jdbc.sql(SUMS)
                .param("statement", statement)
                .param("bodies", bodies.toArray(String[]::new))
                .query(
                        (row, index) ->
                                new Balance(
                                        row.getLong("came"),
                                        row.getLong("received"),
                                        row.getLong("settling"),
                                        row.getLong("allocated"),
                                        row.getLong("refunded"),
                                        gaps))
                .single();
    }

    private List<Gap> gaps(Collection<String> bodies, UUID statement) {
        return jdbc.sql(
                        GAPS
                                + """
                   and a.statement_id = :statement
                   and s.agency = any (:bodies)
                 order by a.place
                 limit 20
                """)
                .param("bodies", bodies.toArray(String[]::new))
                .param("statement", statement)
                .query(Books::gap)
                .list();
    }

    /// What accounts opened with on these days and had not closed with before, the first ones.
    @Transactional(readOnly = true)
    public List<Gap> gaps(LocalDate from, LocalDate to) {
        return jdbc.sql(
                        GAPS
                                + """
                   and a.from_on between :from and :to
                 order by a.from_on, a.account, a.statement_id, a.place
                 limit 200
                """)
                .param("from", from)
                .param("to", to)
                .query(Books::gap)
                .list();
    }

    private static Gap gap(ResultSet row, int index) throws SQLException {
        return new Gap(
                row.getString("agency"),
                row.getString("account"),
                row.getObject("from_on", LocalDate.class),
                row.getLong("closing"),
                row.getLong("opening"));
    }
}
