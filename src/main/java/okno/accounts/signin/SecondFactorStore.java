package okno.accounts.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.platform.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorStore {
    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A secret, sealed, and how far its codes were used.
    static final class Row {
        private final byte[] secret;
        private final boolean confirmed;
        private final long lastStep;

        private Row(byte[] secret, boolean confirmed, long lastStep) {
            this.secret = secret;
            this.confirmed = confirmed;
            this.lastStep = lastStep;
        }

        byte[] secret() {
            return secret;
        }

        boolean confirmed() {
            return confirmed;
        }

        long lastStep() {
            return lastStep;
        }
    }

    Optional<Row> find(StaffId id) {
        return jdbc.sql(
                        """
                select f.secret, f.confirmed_at is not null as confirmed, f.last_step
                  from accounts.second_factor f
                 where f.staff_id = :id
                """)
                .param("id", id.value())
                .query(SecondFactorStore::toRow)
                .optional();
    }

    /// As [#find]; two attempts with the same code come one after the other.
    Optional<Row> lock(StaffId id) {
        return jdbc.sql(
                        """
                select f.secret, f.confirmed_at is not null as confirmed, f.last_step
                  from accounts.second_factor f
                 where f.staff_id = :id
                   for update
                """)
                .param("id", id.value())
                .query(SecondFactorStore::toRow)
                .optional();
    }

    /// The sealed secret that waits for its first code: the given one, or the one that waits
    /// already.
    byte[] pending(StaffId id, byte[] fresh, Instant now) {
        jdbc.sql(
                        """
                insert into accounts.second_factor (staff_id, secret, created_at)
                values (:id, :secret, :now)
                on conflict (staff_id) do nothing
                """)
                .param("id", id.value())
                .param("secret", fresh)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return find(id).filter(row -> !row.confirmed()).orElseThrow(Conflict::new).secret();
    }

    void confirm(StaffId id, Instant now) {
        jdbc.sql("update accounts.second_factor set confirmed_at = :now where staff_id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void use(StaffId id, long step) {
        jdbc.sql("update accounts.second_factor set last_step = :step where staff_id = :id")
                .param("step", step)
                .param("id", id.value())
                .update();
    }

    /// The e-mail address that an application shows beside its codes.
    String login(StaffId id) {
        return jdbc.sql("select s.email from accounts.staff s where s.id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static Row toRow(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getBytes("secret"), row.getBoolean("confirmed"), row.getLong("last_step"));
    }
}
