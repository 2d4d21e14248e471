package okno.accounts.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    record Candidate<P>(P person, String passwordHash) {}

    /// The accounts that claim a СНИЛС, the one that is known to own it first.
    List<Candidate<SignedInCitizen>> citizens(Snils snils) {
        return jdbc.sql(
                        """
                select c.id, c.surname, c.given_name, c.patronymic, c.password_hash
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

    Optional<Candidate<SignedInStaff>> staff(String email) {
        return jdbc.sql(
                        """
                select s.id, s.surname, s.given_name, s.patronymic, s.roles, s.password_hash
                  from accounts.staff s
                 where s.email = :email
                   and s.active
                """)
                .param("email", email)
                .query(SignInStore::toStaff)
                .optional();
    }

    Optional<SignedInStaff> staff(StaffId id) {
        return jdbc.sql(
                        """
                select s.id, s.surname, s.given_name, s.patronymic, s.roles, s.password_hash
                  from accounts.staff s
                 where s.id = :id
                   and s.active
                """)
                .param("id", id.value())
                .query(SignInStore::toStaff)
                .optional()
                .map(Candidate::person);
    }

    private static Candidate<SignedInCitizen> toCitizen(ResultSet row, int index)
            throws SQLException {
        var id = new CitizenId(row.getObject("id", UUID.class));
        return new Candidate<>(
                new SignedInCitizen(id, toName(row)), row.getString("password_hash"));
    }

    private static Candidate<SignedInStaff> toStaff(ResultSet row, int index) throws SQLException {
        var id = new StaffId(row.getObject("id", UUID.class));
        return new Candidate<>(
                new SignedInStaff(id, toName(row), toRoles(row)), row.getString("password_hash"));
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
