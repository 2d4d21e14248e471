package okno.payments.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.payments.books.Imbalance.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// What did not balance, until it does.
@Repository
class AlarmStore {
    static final int MOST = 1_000;

    private static final String OPEN =
            """
            select a.id, a.kind, a.agency, a.account, a.day, a.expected, a.found, a.since_at
              from payments.alarm a
             where a.resolved_at is null
            """;
    private static final String LAST =
            """
             order by a.day desc, a.id desc
             limit :limit
            """;

    private final JdbcClient jdbc;

    AlarmStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every alarm that is not resolved, the newest day first.
    List<Alarm> open() {
        return list(jdbc.sql(OPEN + LAST));
    }

    /// Of these bodies.
    List<Alarm> open(Collection<String> agencies) {
        return list(
                jdbc.sql(OPEN + " and a.agency = any (:agencies)" + LAST)
                        .param("agencies", agencies.toArray(String[]::new)));
    }

    private static List<Alarm> list(StatementSpec found) {
        return found.param("limit", MOST).query(AlarmStore::toAlarm).list();
    }

    /// Raises an alarm; false if another node did meanwhile.
    boolean insert(UUID id, Imbalance what, Instant now) {
        return jdbc.sql(
                                """
                insert into payments.alarm
                  (id, kind, agency, account, day, expected, found, since_at)
                values (:id, :kind, :agency, :account, :day, :expected, :found, :now)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("kind", what.kind().word())
                        .param("agency", what.agency().orElse(null))
                        .param("account", what.account())
                        .param("day", what.day())
                        .param("expected", what.expected())
                        .param("found", what.found())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(UUID id, Imbalance what) {
        jdbc.sql("update payments.alarm set expected = :expected, found = :found where id = :id")
                .param("expected", what.expected())
                .param("found", what.found())
                .param("id", id)
                .update();
    }

    /// Ends an alarm; false if another node did meanwhile.
    boolean resolve(UUID id, Instant now) {
        return jdbc.sql(
                                """
                update payments.alarm
                   set resolved_at = :now
                 where id = :id
                   and resolved_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Alarm toAlarm(ResultSet row, int index) throws SQLException {
        return new Alarm(
                row.getObject("id", UUID.class),
                new Imbalance(
                        Kind.of(row.getString("kind")),
                        Optional.ofNullable(row.getString("agency")),
                        row.getString("account"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("expected"),
                        row.getLong("found")),
                row.getObject("since_at", OffsetDateTime.class).toInstant());
    }
}
