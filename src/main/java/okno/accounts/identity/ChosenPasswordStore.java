package okno.accounts.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChosenPasswordStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    ChosenPasswordStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void replacePassword(CitizenId id, String passwordHash) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set password_hash = :hash, changed_at = :now
                 where id = :id
                """)
                .param("hash", passwordHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }
}
