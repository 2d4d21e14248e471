package okno.accounts.factors;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was answered once and must not be taken again: challenges of passkeys and texts that were
/// signed, by their fingerprints, until they would be too old anyway. Swept by [Challenges].
@Repository
public class SpentChallenges {
    private final JdbcClient jdbc;

    SpentChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Spends one; true the first time.
    ///
    /// @param print its keyed fingerprint
    /// @param until when it is too old
    public boolean spend(byte[] print, Instant until) {
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

    /// Whether it was spent.
    public boolean spent(byte[] print) {
        return jdbc.sql(
                        """
                select exists (select from accounts.spent_challenge c where c.print = :print)
                """)
                .param("print", print)
                .query(Boolean.class)
                .single();
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
