package okno.accounts.personnel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import okno.accounts.FullName;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.signin.NewPassword;
import okno.platform.sql.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonnelStore {
    private static final String EMPLOYEE =
            """
            select s.id, s.email, s.surname, s.given_name, s.patronymic, s.roles, s.active,
                   s.closed_at is not null as closed, s.reviewed_at, s.signed_in_at
              from accounts.staff s
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    PersonnelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Employee> find(StaffId id) {
        return jdbc.sql(EMPLOYEE + " where s.id = :id")
                .param("id", id.value())
                .query(PersonnelStore::toEmployee)
                .optional();
    }

    /// Who has this login, as it is kept.
    Optional<StaffId> find(String login) {
        return jdbc.sql("select s.id from accounts.staff s where s.email = :login")
                .param("login", login)
                .query((row, _) -> new StaffId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// Whether somebody can sign in as an administrator.
    boolean administratorWorks() {
        return jdbc.sql(
                        """
                select exists (
                  select 1
                    from accounts.staff s
                   where s.active
                     and :role = any (s.roles))
                """)
                .param("role", StaffRole.ADMIN.name())
                .query(Boolean.class)
                .single();
    }

    /// By name.
    ///
    /// @param beginning of the surname or of the e-mail address; an empty text for all
    /// @param after surname, given name and id of the last one of the page before
    List<Employee> byName(String beginning, Optional<Cursor> after, int limit) {
        var keys = after.map(Cursor::keys).orElse(List.of("", "", BEFORE_ALL.toString()));
        return jdbc.sql(
                        EMPLOYEE
                                + """
                                 where (s.surname, s.given_name, s.id) > (:surname, :givenName, :id)
                                   and (s.surname ilike :pattern or s.email ilike :pattern)
                                 order by s.surname, s.given_name, s.id
                                 limit :limit
                                """)
                .param("surname", keys.get(0))
                .param("givenName", keys.get(1))
                .param("id", UUID.fromString(keys.get(2)))
                .param("pattern", beginning.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(PersonnelStore::toEmployee)
                .list();
    }

    /// Those who work here, whose rights were looked through longest ago first.
    ///
    /// @param after moment and id of the last one of the page before
    List<Employee> byReview(Optional<Cursor> after, int limit) {
        var keys = after.map(Cursor::keys);
        var since = keys.map(it -> Instant.parse(it.get(0))).orElse(Instant.EPOCH);
        return jdbc.sql(
                        EMPLOYEE
                                + """
                                 where s.active
                                   and (s.reviewed_at, s.id) > (:since, :id)
                                 order by s.reviewed_at, s.id
                                 limit :limit
                                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("id", keys.map(it -> UUID.fromString(it.get(1))).orElse(BEFORE_ALL))
                .param("limit", limit)
                .query(PersonnelStore::toEmployee)
                .list();
    }

    /// Keeps a new member of staff, who has no password and cannot sign in yet.
    ///
    /// @return false when the e-mail address is taken
    boolean insert(StaffId id, InvitationForm form, Instant now) {
        return jdbc.sql(
                                """
                        insert into accounts.staff
                          (id, email, surname, given_name, patronymic, roles, password_hash, active,
                           created_at, changed_at, reviewed_at)
                        values
                          (:id, :login, :surname, :givenName, :patronymic, :roles, '', false,
                           :now, :now, :now)
                        on conflict (email) do nothing
                        """)
                        .param("id", id.value())
                        .param("login", form.login())
                        .param("surname", form.name().name().surname())
                        .param("givenName", form.name().name().givenName())
                        .param("patronymic", form.name().name().patronymic())
                        .param("roles", names(form.roles()))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Those who are administrators now; nobody makes more or fewer of them until the end of the
    /// transaction.
    Set<StaffId> holdAdministrators() {
        return jdbc.sql(
                        """
                select s.id
                  from accounts.staff s
                 where s.active
                   and s.roles @> array['ADMIN']
                 order by s.id
                   for update
                """)
                .query((row, _) -> new StaffId(row.getObject("id", UUID.class)))
                .set();
    }

    void updateRoles(StaffId id, Set<StaffRole> roles, Instant now) {
        jdbc.sql(
                        """
                update accounts.staff
                   set roles = :roles, reviewed_at = :now, changed_at = :now
                 where id = :id
                """)
                .param("roles", names(roles))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void updateReview(StaffId id, Instant now) {
        jdbc.sql("update accounts.staff set reviewed_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /// Lets the person in from now on, with this password.
    void activate(StaffId id, NewPassword password, Instant now) {
        jdbc.sql(
                        """
                update accounts.staff
                   set active = true, password_hash = :hash, password_brief = :brief,
                       changed_at = :now
                 where id = :id
                   and closed_at is null
                """)
                .param("hash", password.hash())
                .param("brief", password.brief())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /// Shuts the door.
    ///
    /// @return false when the person has left already
    boolean close(StaffId id, Instant now) {
        return jdbc.sql(
                                """
                        update accounts.staff
                           set active = false, closed_at = :now, changed_at = :now
                         where id = :id
                           and closed_at is null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Makes one who left one who is invited.
    ///
    /// @return false when the person has not left
    boolean reopen(StaffId id, Instant now) {
        return jdbc.sql(
                                """
                        update accounts.staff
                           set closed_at = null, reviewed_at = :now, changed_at = :now
                         where id = :id
                           and closed_at is not null
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static String[] names(Set<StaffRole> roles) {
        return roles.stream().map(StaffRole::name).sorted().toArray(String[]::new);
    }

    private static Employee toEmployee(ResultSet row, int index) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        var signedIn = row.getObject("signed_in_at", OffsetDateTime.class);
        return new Employee(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("email"),
                new FullName(
                        row.getString("surname"),
                        row.getString("given_name"),
                        row.getString("patronymic")),
                Arrays.stream(roles).map(StaffRole::valueOf).collect(Collectors.toSet()),
                state(row.getBoolean("active"), row.getBoolean("closed")),
                row.getObject("reviewed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(signedIn).map(OffsetDateTime::toInstant));
    }

    private static Employee.State state(boolean active, boolean closed) {
        var there = active ? Employee.State.ACTIVE : Employee.State.INVITED;
        return closed ? Employee.State.CLOSED : there;
    }
}
