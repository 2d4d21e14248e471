package okno.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    StaffStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<StaffId> find(String login) {
        return jdbc.sql("select s.id from accounts.staff s where s.email = :login")
                .param("login", login)
                .query(UUID.class)
                .optional()
                .map(StaffId::new);
    }

    Map<StaffId, FullName> names(Collection<StaffId> ids) {
        var names = new HashMap<StaffId, FullName>();
        jdbc.sql(
                        """
                select s.id, s.surname, s.given_name, s.patronymic
                  from accounts.staff s
                 where s.id = any(:ids)
                 limit :limit
                """)
                .param("ids", ids.stream().map(StaffId::value).toArray(UUID[]::new))
                .param("limit", ids.size())
                .query(
                        row -> {
                            names.put(
                                    new StaffId(row.getObject("id", UUID.class)),
                                    new FullName(
                                            row.getString("surname"),
                                            row.getString("given_name"),
                                            row.getString("patronymic")));
                        });
        return Map.copyOf(names);
    }

    void insert(StaffId id, String login, NewStaff staff, String passwordHash) {
        jdbc.sql(
                        """
                insert into accounts.staff (id, email, surname, given_name, patronymic, roles,
                                            password_hash, created_at, changed_at, reviewed_at)
                values (:id, :login, :surname, :givenName, :patronymic, :roles, :hash, :now, :now,
                        :now)
                """)
                .param("id", id.value())
                .param("login", login)
                .param("surname", staff.name().surname())
                .param("givenName", staff.name().givenName())
                .param("patronymic", staff.name().patronymic())
                .param("roles", staff.roles().stream().map(StaffRole::name).toArray(String[]::new))
                .param("hash", passwordHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> email(StaffId id) {
        return jdbc.sql(
                        """
                select s.email
                  from accounts.staff s
                 where s.id = :id
                   and s.closed_at is null
                """)
                .param("id", id.value())
                .query(String.class)
                .optional();
    }
}
