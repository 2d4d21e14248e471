package okno.accounts.departures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DepartureStore {
    private final JdbcClient jdbc;

    DepartureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False if the citizen asked before.
    boolean insert(CitizenId citizen, Departure departure) {
        return jdbc.sql(
                                """
                        insert into accounts.departure (citizen_id, asked_at, due_at)
                        values (:citizen, :asked, :due)
                        on conflict (citizen_id) do nothing
                        """)
                        .param("citizen", citizen.value())
                        .param("asked", departure.askedAt().atOffset(ZoneOffset.UTC))
                        .param("due", departure.dueAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Departure> find(CitizenId citizen) {
        return jdbc.sql(
                        """
                select d.asked_at, d.due_at
                  from accounts.departure d
                 where d.citizen_id = :citizen
                """)
                .param("citizen", citizen.value())
                .query(DepartureStore::toDeparture)
                .optional();
    }

    /// Ends the wish; false if there was none.
    boolean delete(CitizenId citizen) {
        return jdbc.sql("delete from accounts.departure where citizen_id = :citizen")
                        .param("citizen", citizen.value())
                        .update()
                == 1;
    }

    /// Ends the wish if its time has come: of the person who changes his mind at this moment and
    /// the erasure one waits for the other, and then finds nothing to do.
    boolean take(CitizenId citizen, Instant now) {
        return jdbc.sql(
                                """
                        delete from accounts.departure
                         where citizen_id = :citizen
                           and due_at <= :now
                        """)
                        .param("citizen", citizen.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Departure toDeparture(ResultSet row, int index) throws SQLException {
        return new Departure(
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
