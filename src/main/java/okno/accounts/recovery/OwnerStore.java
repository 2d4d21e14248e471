package okno.accounts.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the accounts that somebody wants to get back into.
@Repository
class OwnerStore {
    /// More than these never claim one СНИЛС.
    private static final int ACCOUNTS = 10;

    private final JdbcClient jdbc;

    OwnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An account with the contacts that were confirmed.
    record Reachable(
            CitizenId id, Optional<EmailAddress> email, Optional<Phone> phone, Locale language) {}

    /// The accounts that somebody may mean, by whichever of the three it is; contacts that are not
    /// confirmed neither find an account nor reach its owner.
    List<Reachable> find(
            Optional<Snils> snils, Optional<EmailAddress> email, Optional<Phone> phone) {
        return jdbc.sql(
                        """
                select c.id, c.language,
                       case when c.email_confirmed_at is not null then c.email end as email,
                       case when c.phone_confirmed_at is not null then c.phone end as phone
                  from accounts.citizen c
                 where (c.email_confirmed_at is not null or c.phone_confirmed_at is not null)
                   and (c.snils = :snils
                        or lower(c.email) = lower(:email) and c.email_confirmed_at is not null
                        or c.phone = :phone and c.phone_confirmed_at is not null)
                 order by c.id
                 limit :limit
                """)
                .param("snils", snils.map(Snils::digits).orElse(""))
                .param("email", email.map(EmailAddress::value).orElse(""))
                .param("phone", phone.map(Phone::e164).orElse(""))
                .param("limit", ACCOUNTS)
                .query(OwnerStore::toReachable)
                .list();
    }

    private static Reachable toReachable(ResultSet row, int index) throws SQLException {
        return new Reachable(
                new CitizenId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                Optional.ofNullable(row.getString("phone")).map(Phone::new),
                Locale.of(row.getString("language")));
    }
}
