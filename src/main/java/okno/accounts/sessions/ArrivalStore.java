package okno.accounts.sessions;

import java.time.Instant;
import java.time.ZoneOffset;
import okno.accounts.factors.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArrivalStore {
    private final JdbcClient jdbc;

    ArrivalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A sign-in.
    ///
    /// @param epoch grows when the browsers of the account are forgotten
    /// @param first whether it is the first one of the account
    record Arrival(int epoch, boolean first) {}

    Arrival arrive(Holder holder, Instant now) {
        return jdbc.sql(
                        """
                insert into accounts.arrival as a (citizen_id, staff_id, last_at)
                values (:citizen, :staff, :now)
                on conflict (holder_id) do update
                   set last_at = excluded.last_at, times = a.times + 1
                returning a.epoch, a.times = 1 as first
                """)
                .param("citizen", holder.citizen())
                .param("staff", holder.staff())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Arrival(row.getInt("epoch"), row.getBoolean("first")))
                .single();
    }

    void forget(Holder holder) {
        jdbc.sql("update accounts.arrival set epoch = epoch + 1 where holder_id = :holder")
                .param("holder", holder.value())
                .update();
    }
}
