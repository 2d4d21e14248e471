package okno.accounts.sessions;

import java.time.Instant;
import java.time.ZoneOffset;
import okno.accounts.CitizenId;
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

    Arrival arrive(CitizenId id, Instant now) {
        return jdbc.sql(
                        """
                insert into accounts.arrival as a (citizen_id, last_at)
                values (:id, :now)
                on conflict (citizen_id) do update
                   set last_at = excluded.last_at, times = a.times + 1
                returning a.epoch, a.times = 1 as first
                """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Arrival(row.getInt("epoch"), row.getBoolean("first")))
                .single();
    }

    void forget(CitizenId id) {
        jdbc.sql("update accounts.arrival set epoch = epoch + 1 where citizen_id = :id")
                .param("id", id.value())
                .update();
    }
}
