package okno.verification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import okno.accounts.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OperatorStore {
    private final JdbcClient jdbc;

    OperatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> centreOf(StaffId id) {
        return jdbc.sql("select o.centre from verification.operator o where o.staff_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /// Whether the centre is another than before.
    boolean put(StaffId id, String centre, Instant now) {
        return jdbc.sql(
                                """
                insert into verification.operator as o (staff_id, centre, since_at)
                values (:id, :centre, :now)
                on conflict (staff_id) do update
                   set centre = excluded.centre, since_at = excluded.since_at
                 where o.centre <> excluded.centre
                """)
                        .param("id", id.value())
                        .param("centre", centre)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
