package okno.accounts.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import okno.platform.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OneTimeCodeStore {
    private final JdbcClient jdbc;

    OneTimeCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A secret, sealed, and how far its codes were used.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(byte[] secret, boolean confirmed, long lastStep) {}

    /// Two attempts with the same code come one after the other.
    Optional<Row> lock(Holder holder) {
        return jdbc.sql(
                        """
                select o.secret, o.confirmed_at is not null as confirmed, o.last_step
                  from accounts.one_time_secret o
                 where o.holder_id = :holder
                   for update
                """)
                .param("holder", holder.value())
                .query(OneTimeCodeStore::toRow)
                .optional();
    }

    /// The sealed secret that waits for its first code: the given one, or the one that waits
    /// already.
    byte[] pending(Holder holder, byte[] fresh, Instant now) {
        jdbc.sql(
                        """
                insert into accounts.one_time_secret (citizen_id, staff_id, secret, created_at)
                values (:citizen, :staff, :secret, :now)
                on conflict (holder_id) do nothing
                """)
                .param("citizen", holder.citizen())
                .param("staff", holder.staff())
                .param("secret", fresh)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return lock(holder).filter(row -> !row.confirmed()).orElseThrow(Conflict::new).secret();
    }

    void confirm(Holder holder, Instant now) {
        jdbc.sql(
                        """
                update accounts.one_time_secret
                   set confirmed_at = :now
                 where holder_id = :holder
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("holder", holder.value())
                .update();
    }

    void use(Holder holder, long step) {
        jdbc.sql(
                        """
                update accounts.one_time_secret
                   set last_step = :step
                 where holder_id = :holder
                """)
                .param("step", step)
                .param("holder", holder.value())
                .update();
    }

    /// True if there was one in force.
    boolean delete(Holder holder) {
        return jdbc.sql(
                                """
                delete from accounts.one_time_secret
                 where holder_id = :holder
                   and confirmed_at is not null
                """)
                        .param("holder", holder.value())
                        .update()
                > 0;
    }

    private static Row toRow(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getBytes("secret"), row.getBoolean("confirmed"), row.getLong("last_step"));
    }
}
