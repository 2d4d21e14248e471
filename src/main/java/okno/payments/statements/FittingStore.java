package okno.payments.statements;

import java.util.List;
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

    /// Open charges of a body that this amount would settle, the newest first.
    List<UUID> charges(String agency, Kopecks amount, int limit) {
        return jdbc.sql(
                        """
                select c.id
                  from payments.charge c
                 where c.agency = :agency
                   and not c.annulled
                   and not c.settled
                   and (c.total = :amount or c.discounted = :amount)
                 order by c.id desc
                 limit :limit
                """)
                .param("agency", agency)
                .param("amount", amount.value())
                .param("limit", limit)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }
}
