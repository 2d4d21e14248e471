package okno.accounts.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.credentials.PasswordHashes;
import okno.accounts.factors.Holder;
import okno.identifiers.Snils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInStore {
    private final JdbcClient jdbc;

    SignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody who may turn out to be the one who signs in.
    ///
    /// @param brief whether the password is too short to stand without a second factor
    record Candidate<I>(I id, String passwordHash, boolean brief) {}

    /// The accounts that a name may mean: of those that claim a СНИЛС the one that is known to own
    /// it first, of the others the one that confirmed the contact.
    List<Candidate<CitizenId>> citizens(LoginName name) {
        return switch (name) {
            case LoginName.BySnils(var snils) -> claimants(snils);
            case LoginName.ByPhone(var phone) ->
                    owner(
                            """
                select c.id, c.password_hash, c.password_brief
                  from accounts.citizen c
                 where c.phone = :contact
                   and c.phone_confirmed_at is not null
                 limit 1
                """,
                            phone.e164());
            case LoginName.ByEmail(var email) ->
                    owner(
                            """
                select c.id, c.password_hash, c.password_brief
                  from accounts.citizen c
                 where lower(c.email) = lower(:contact)
                   and c.email_confirmed_at is not null
                 limit 1
                """,
                            email.value());
            case LoginName.Unreadable _ -> List.of();
        };
    }

    Optional<SignedInCitizen> citizen(CitizenId id) {
        return jdbc.sql(
                        """
                select c.surname, c.given_name, c.patronymic
                  from accounts.citizen c
                 where c.id = :id
                   and c.erased_at is null
                """)
                .param("id", id.value())
                .query((row, index) -> new SignedInCitizen(id, toName(row)))
                .optional();
    }

    /// Every name that this person may sign in with.
    List<String> names(Holder holder) {
        var query =
                switch (holder) {
                    case Holder.OfCitizen _ ->
                            """
                            select n.name
                              from accounts.citizen c
                             cross join lateral (values
                                   (c.snils),
                                   (case when c.email_confirmed_at is not null
                                         then lower(c.email) end),
                                   (case when c.phone_confirmed_at is not null
                                         then c.phone end)) n (name)
                             where c.id = :id
                               and n.name is not null
                            """;
                    case Holder.OfStaff _ ->
                            "select s.email as name from accounts.staff s where s.id = :id";
                };
        return jdbc.sql(query)
                .param("id", holder.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    Optional<Candidate<StaffId>> staff(String email) {
        return jdbc.sql(
                        """
                select s.id, s.password_hash, s.password_brief
                  from accounts.staff s
                 where s.email = :email
                   and s.active
                """)
                .param("email", email)
                .query(
                        (row, index) ->
                                new Candidate<>(
                                        new StaffId(row.getObject("id", UUID.class)),
                                        row.getString("password_hash"),
                                        row.getBoolean("password_brief")))
                .optional();
    }

    Optional<SignedInStaff> staff(StaffId id) {
        return jdbc.sql(
                        """
                select s.surname, s.given_name, s.patronymic, s.roles
                  from accounts.staff s
                 where s.id = :id
                   and s.active
                """)
                .param("id", id.value())
                .query((row, index) -> new SignedInStaff(id, toName(row), toRoles(row)))
                .optional();
    }

    private List<Candidate<CitizenId>> claimants(Snils snils) {
        return jdbc.sql(
                        """
                select c.id, c.password_hash, c.password_brief
                  from accounts.citizen c
                 where c.snils = :snils
                 order by c.level = 'basic', c.id
                 limit :limit
                """)
                .param("snils", snils.digits())
                .param("limit", PasswordHashes.CLAIMS)
                .query(SignInStore::toCitizen)
                .list();
    }

    private List<Candidate<CitizenId>> owner(String query, String contact) {
        return jdbc.sql(query).param("contact", contact).query(SignInStore::toCitizen).list();
    }

    void signedIn(StaffId id, Instant now) {
        jdbc.sql("update accounts.staff set signed_in_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private static Candidate<CitizenId> toCitizen(ResultSet row, int index) throws SQLException {
        return new Candidate<>(
                new CitizenId(row.getObject("id", UUID.class)),
                row.getString("password_hash"),
                row.getBoolean("password_brief"));
    }

    private static FullName toName(ResultSet row) throws SQLException {
        return new FullName(
                row.getString("surname"), row.getString("given_name"), row.getString("patronymic"));
    }

    private static Set<StaffRole> toRoles(ResultSet row) throws SQLException {
        var names = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(names).map(StaffRole::valueOf).collect(Collectors.toSet());
    }
}
