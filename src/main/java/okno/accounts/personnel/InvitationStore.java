package okno.accounts.personnel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {
    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the fingerprint of a link; an older link of the same person is void from now on.
    void put(StaffId id, byte[] print, Instant now, Instant expires) {
        jdbc.sql(
                        """
                insert into accounts.invitation (staff_id, link_print, created_at, expires_at)
                values (:id, :print, :now, :expires)
                on conflict (staff_id) do update
                   set link_print = :print, created_at = :now, expires_at = :expires
                """)
                .param("id", id.value())
                .param("print", print)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StaffId> find(byte[] print, Instant now) {
        return jdbc.sql(
                        """
                select i.staff_id
                  from accounts.invitation i
                 where i.link_print = :print
                   and i.expires_at > :now
                """)
                .param("print", print)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .optional();
    }

    /// Uses a link up.
    ///
    /// @return false when somebody else did meanwhile
    boolean take(byte[] print) {
        return jdbc.sql("delete from accounts.invitation where link_print = :print")
                        .param("print", print)
                        .update()
                == 1;
    }

    void drop(StaffId id) {
        jdbc.sql("delete from accounts.invitation where staff_id = :id")
                .param("id", id.value())
                .update();
    }
}
