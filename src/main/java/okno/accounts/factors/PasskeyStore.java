package okno.accounts.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyStore {
    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A key to verify with.
    record Key(UUID id, Holder holder, String credential, boolean backupEligible, long counter) {}

    /// The keys of a person, the oldest first.
    List<Passkey> of(Holder holder, int most) {
        return jdbc.sql(
                        """
                select p.id, p.name, p.credential_id, p.transports, p.created_at, p.used_at
                  from accounts.passkey p
                 where p.holder_id = :holder
                 order by p.id
                 limit :most
                """)
                .param("holder", holder.value())
                .param("most", most)
                .query(PasskeyStore::toPasskey)
                .list();
    }

    /// False if somebody has this key already.
    boolean insert(UUID id, Holder holder, String name, RelyingParty.MadeKey key, Instant now) {
        return jdbc.sql(
                                """
                insert into accounts.passkey (id, citizen_id, staff_id, credential_id, credential,
                                              backup_eligible, counter, transports, name,
                                              created_at)
                values (:id, :citizen, :staff, :credentialId, :credential,
                        :backupEligible, :counter, :transports, :name,
                        :now)
                on conflict (credential_id) do nothing
                """)
                        .param("id", id)
                        .param("citizen", holder.citizen())
                        .param("staff", holder.staff())
                        .param("credentialId", key.credentialId())
                        .param("credential", key.credential())
                        .param("backupEligible", key.backupEligible())
                        .param("counter", key.counter())
                        .param("transports", key.transports().toArray(String[]::new))
                        .param("name", name)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// A key of somebody who may still come in; two signatures of one key come one after the other.
    Optional<Key> lock(String credentialId) {
        return jdbc.sql(
                        """
                select p.id, p.citizen_id, p.staff_id, p.credential, p.backup_eligible, p.counter
                  from accounts.passkey p
                 where p.credential_id = :credentialId
                   and (p.staff_id is null
                        or exists (select from accounts.staff s
                                    where s.id = p.staff_id
                                      and s.active))
                   for update
                """)
                .param("credentialId", credentialId)
                .query(PasskeyStore::toKey)
                .optional();
    }

    void use(UUID id, long counter, Instant now) {
        jdbc.sql(
                        """
                update accounts.passkey
                   set counter = :counter, used_at = :now
                 where id = :id
                """)
                .param("counter", counter)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// False if the person has no such key.
    boolean delete(Holder holder, UUID id) {
        return jdbc.sql(
                                """
                delete from accounts.passkey
                 where id = :id
                   and holder_id = :holder
                """)
                        .param("id", id)
                        .param("holder", holder.value())
                        .update()
                > 0;
    }

    private static Passkey toPasskey(ResultSet row, int index) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("credential_id"),
                List.of((String[]) row.getArray("transports").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Key toKey(ResultSet row, int index) throws SQLException {
        var citizen = row.getObject("citizen_id", UUID.class);
        return new Key(
                row.getObject("id", UUID.class),
                citizen == null
                        ? Holder.of(new StaffId(row.getObject("staff_id", UUID.class)))
                        : Holder.of(new CitizenId(citizen)),
                row.getString("credential"),
                row.getBoolean("backup_eligible"),
                row.getLong("counter"));
    }
}
