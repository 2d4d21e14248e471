package okno.payments.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.payments.Kopecks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds charges by their amounts.
@Repository
class FittingStore {
    private final JdbcClient jdbc;

    FittingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Money that came for a body.
    record Sum(String agency, Kopecks amount) {}

    /// Open charges of bodies that these amounts would settle, the newest first.
    ///
    /// @param limit how many for each amount
    Map<Sum, List<UUID>> charges(Collection<Sum> sums, int limit) {
        var found = new HashMap<Sum, List<UUID>>();
        jdbc.sql(
                        """
                select s.agency, s.amount, f.id
                  from unnest(:agencies, :amounts) as s (agency, amount)
                  join lateral (
                       select c.id
                         from payments.charge c
                        where c.agency = s.agency
                          and not c.annulled
                          and not c.settled
                          and (c.total = s.amount or c.discounted = s.amount)
                        order by c.id desc
                        limit :limit) f on true
                 order by f.id desc
                """)
                .param("agencies", sums.stream().map(Sum::agency).toArray(String[]::new))
                .param("amounts", sums.stream().map(it -> it.amount().value()).toArray(Long[]::new))
                .param("limit", limit)
                .query(
                        row -> {
                            found.computeIfAbsent(sum(row), _ -> new ArrayList<>())
                                    .add(row.getObject("id", UUID.class));
                        });
        return found;
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getString("agency"), new Kopecks(row.getLong("amount")));
    }
}
