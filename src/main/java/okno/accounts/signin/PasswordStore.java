package okno.accounts.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import okno.accounts.factors.Holder;
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

    /// A password that may be changed.
    ///
    /// @param brief whether it is too short to stand without a second factor
    /// @param personal what others know of its owner
    record Held(String hash, boolean brief, List<String> personal) {}

    Optional<Held> find(Holder holder) {
        var query =
                switch (holder) {
                    case Holder.OfCitizen _ ->
                            """
                            select c.password_hash, c.password_brief, c.surname, c.given_name,
                                   c.patronymic, c.snils as login, c.email as contact
                              from accounts.citizen c
                             where c.id = :id
                            """;
                    case Holder.OfStaff _ ->
                            """
                            select s.password_hash, s.password_brief, s.surname, s.given_name,
                                   s.patronymic, s.email as login, null as contact
                              from accounts.staff s
                             where s.id = :id
                            """;
                };
        return jdbc.sql(query).param("id", holder.value()).query(PasswordStore::toHeld).optional();
    }

    void replace(Holder holder, NewPassword password) {
        var statement =
                switch (holder) {
                    case Holder.OfCitizen _ ->
                            """
                            update accounts.citizen
                               set password_hash = :hash, password_brief = :brief, changed_at = :now
                             where id = :id
                            """;
                    case Holder.OfStaff _ ->
                            """
                            update accounts.staff
                               set password_hash = :hash, password_brief = :brief, changed_at = :now
                             where id = :id
                            """;
                };
        jdbc.sql(statement)
                .param("hash", password.hash())
                .param("brief", password.brief())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", holder.value())
                .update();
    }

    /// Keeps another hash of the same password, unless it was changed meanwhile.
    void rehash(Holder holder, String old, String hash) {
        var statement =
                switch (holder) {
                    case Holder.OfCitizen _ ->
                            """
                            update accounts.citizen
                               set password_hash = :hash
                             where id = :id
                               and password_hash = :old
                            """;
                    case Holder.OfStaff _ ->
                            """
                            update accounts.staff
                               set password_hash = :hash
                             where id = :id
                               and password_hash = :old
                            """;
                };
        jdbc.sql(statement)
                .param("hash", hash)
                .param("old", old)
                .param("id", holder.value())
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
        return new Held(row.getString("password_hash"), row.getBoolean("password_brief"), personal);
    }
}
