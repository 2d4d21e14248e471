package okno.accounts.factors;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChallengeStore {
    private final JdbcClient jdbc;

    ChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// True the first time.
    boolean insert(byte[] print, Instant until) {
        return jdbc.sql(
                                """
                insert into accounts.spent_challenge (print, expires_at)
                values (:print, :until)
                on conflict (print) do nothing
                """)
                        .param("print", print)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    int deleteExpired(Instant now, int limit) {
        return jdbc.sql(
                        """
                delete from accounts.spent_challenge c
                 where c.print in (
                       select o.print
                         from accounts.spent_challenge o
                        where o.expires_at < :now
                        order by o.expires_at
                        limit :limit)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }
}
