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

    /// Marks what has run out, so that nobody takes it twice.
    List<UUID> take(LocalDate today, Instant now, int most) {
        return jdbc.sql(
                        """
                update accounts.representation
                   set state = 'expired', closed_at = :now
                 where id in (
                       select r.id
                         from accounts.representation r
                        where r.state in ('asked', 'in_force')
                          and r.ends_on <= :today
                        order by r.ends_on, r.id
                        limit :most
                          for update skip locked)
                returning id
                """)
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
