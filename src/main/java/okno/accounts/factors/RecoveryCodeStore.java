package okno.accounts.factors;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecoveryCodeStore {
    private final JdbcClient jdbc;

    RecoveryCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Holder holder, List<byte[]> prints, Instant now) {
        jdbc.sql(
                        """
                insert into accounts.recovery_code (citizen_id, staff_id, print, created_at)
                select cast(:citizen as uuid), cast(:staff as uuid), p.print, :now
                  from unnest(:prints) as p (print)
                """)
                .param("citizen", holder.citizen())
                .param("staff", holder.staff())
                .param("prints", prints.toArray(byte[][]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes a code out of those that are left; false if it is not among them.
    boolean take(Holder holder, byte[] print) {
        return jdbc.sql(
                                """
                delete from accounts.recovery_code
                 where holder_id = :holder
                   and print = :print
                """)
                        .param("holder", holder.value())
                        .param("print", print)
                        .update()
                > 0;
    }

    /// How many there were.
    int deleteAll(Holder holder) {
        return jdbc.sql("delete from accounts.recovery_code where holder_id = :holder")
                .param("holder", holder.value())
                .update();
    }
}
