package okno.accounts.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.credentials.PasswordHashes;
import okno.identifiers.Snils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClaimStore {
    private final JdbcClient jdbc;

    ClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(CitizenId id, String passwordHash) {}

    /// One claim to a СНИЛС at a time, on all nodes, until the end of the transaction.
    void lock(Snils snils) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('accounts.claim ' || :snils, 0))")
                .param("snils", snils.digits())
                .query((row, index) -> true)
                .single();
    }

    List<Account> accounts(Snils snils) {
        return jdbc.sql(
                        """
                select c.id, c.password_hash
                  from accounts.citizen c
                 where c.snils = :snils
                 order by c.id
                 limit :limit
                """)
                .param("snils", snils.digits())
                .param("limit", PasswordHashes.CLAIMS)
                .query(ClaimStore::toAccount)
                .list();
    }

    /// Whether a confirmed account owns the СНИЛС.
    boolean owned(Snils snils) {
        return jdbc.sql(
                        """
                select exists (select from accounts.citizen c
                                where c.snils = :snils
                                  and c.level = 'confirmed')
                """)
                .param("snils", snils.digits())
                .query(Boolean.class)
                .single();
    }

    void insert(CitizenId id, Claim claim, String passwordHash, Instant now) {
        jdbc.sql(
                        """
                insert into accounts.citizen (id, snils, surname, given_name, patronymic, level,
                                              password_hash, created_at, changed_at)
                values (:id, :snils, :surname, :givenName, :patronymic, 'basic', :hash, :now, :now)
                """)
                .param("id", id.value())
                .param("snils", claim.snils().digits())
                .param("surname", claim.name().surname())
                .param("givenName", claim.name().givenName())
                .param("patronymic", claim.name().patronymic())
                .param("hash", passwordHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Account toAccount(ResultSet row, int index) throws SQLException {
        return new Account(
                new CitizenId(row.getObject("id", UUID.class)), row.getString("password_hash"));
    }
}
