package okno.accounts.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasswordStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    PasswordStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A password that may be changed, with what others know of its owner.
    record Held(String hash, List<String> personal) {}

    Optional<Held> find(CitizenId id) {
        return jdbc.sql(
                        """
                select c.password_hash, c.surname, c.given_name, c.patronymic,
                       c.snils as login, c.email as contact
                  from accounts.citizen c
                 where c.id = :id
                """)
                .param("id", id.value())
                .query(PasswordStore::toHeld)
                .optional();
    }

    Optional<Held> find(StaffId id) {
        return jdbc.sql(
                        """
                select s.password_hash, s.surname, s.given_name, s.patronymic,
                       s.email as login, null as contact
                  from accounts.staff s
                 where s.id = :id
                """)
                .param("id", id.value())
                .query(PasswordStore::toHeld)
                .optional();
    }

    void replace(CitizenId id, String hash) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set password_hash = :hash, changed_at = :now
                 where id = :id
                """)
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void replace(StaffId id, String hash) {
        jdbc.sql(
                        """
                update accounts.staff
                   set password_hash = :hash, changed_at = :now
                 where id = :id
                """)
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private static Held toHeld(ResultSet row, int index) throws SQLException {
        var personal =
                Stream.of(
                                row.getString("surname"),
                                row.getString("given_name"),
                                row.getString("patronymic"),
                                row.getString("login"),
                                row.getString("contact"))
                        .filter(Objects::nonNull)
                        .toList();
        return new Held(row.getString("password_hash"), personal);
    }
}
