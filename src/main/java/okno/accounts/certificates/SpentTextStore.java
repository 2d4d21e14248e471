package okno.accounts.certificates;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answered texts lie among the answered challenges of passkeys and are swept with them.
@Repository
class SpentTextStore {
    private final JdbcClient jdbc;

    SpentTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// True the first time.
    boolean spend(byte[] print, Instant until) {
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

    boolean spent(byte[] print) {
        return jdbc.sql(
                        """
                select exists (select from accounts.spent_challenge c where c.print = :print)
                """)
                .param("print", print)
                .query(Boolean.class)
                .single();
    }
}
