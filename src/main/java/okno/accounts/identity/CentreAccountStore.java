package okno.accounts.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.identifiers.Snils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CentreAccountStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    CentreAccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(CitizenId id, FullName name, Snils snils, String passwordHash) {
        jdbc.sql(
                        """
                insert into accounts.citizen (id, snils, surname, given_name, patronymic, level,
                                              password_hash, created_at, changed_at)
                values (:id, :snils, :surname, :givenName, :patronymic, 'basic', :hash, :now, :now)
                """)
                .param("id", id.value())
                .param("snils", snils.digits())
                .param("surname", name.surname())
                .param("givenName", name.givenName())
                .param("patronymic", name.patronymic())
                .param("hash", passwordHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
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
