package okno.accounts.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExpiryStore {
    private final JdbcClient jdbc;

    ExpiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Marks what has run out, so that nobody takes it twice. The rows are chosen once, as in
    /// `JobStore`.
    List<UUID> take(LocalDate today, Instant now, int most) {
        return jdbc.sql(
                        """
                with ended as materialized (
                  select e.id
                    from accounts.representation e
                   where e.state in ('asked', 'in_force')
                     and e.ends_on <= :today
                   order by e.ends_on, e.id
                   limit :most
                     for update skip locked
                )
                update accounts.representation r
                   set state = 'expired', closed_at = :now
                  from ended
                 where r.id = ended.id
                returning r.id
                """)
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
