package okno.verification.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.platform.Ids;
import okno.verification.Operators.Operator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeedStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    DeedStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How often what stands in the file was changed so far, by operators or by the person.
    int lock(CitizenId citizen) {
        return jdbc.sql("select d.lock from verification.dossier d where d.citizen_id = :citizen")
                .param("citizen", citizen.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// Counts one more deed; false if the file has changed meanwhile.
    boolean advance(CitizenId citizen, int seen) {
        return jdbc.sql(
                                        """
                insert into verification.dossier as d (citizen_id, lock)
                select :citizen, 1
                 where :seen = 0
                on conflict (citizen_id) do nothing
                """)
                                .param("citizen", citizen.value())
                                .param("seen", seen)
                                .update()
                        == 1
                || jdbc.sql(
                                        """
                update verification.dossier
                   set lock = lock + 1
                 where citizen_id = :citizen
                   and lock = :seen
                """)
                                .param("citizen", citizen.value())
                                .param("seen", seen)
                                .update()
                        == 1;
    }

    /// Makes every page that shows the file old.
    void touch(CitizenId citizen) {
        jdbc.sql(
                        """
                insert into verification.dossier as d (citizen_id, lock)
                values (:citizen, 1)
                on conflict (citizen_id) do update set lock = d.lock + 1
                """)
                .param("citizen", citizen.value())
                .update();
    }

    void add(Operator operator, CitizenId citizen, Deed.Kind kind, String reason) {
        jdbc.sql(
                        """
                insert into verification.deed (id, citizen_id, staff_id, centre, kind, reason, made_at)
                values (:id, :citizen, :staff, :centre, :kind, nullif(:reason, ''), :now)
                """)
                .param("id", Ids.next(clock))
                .param("citizen", citizen.value())
                .param("staff", operator.id().value())
                .param("centre", operator.centre().slug())
                .param("kind", kind.text())
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Deed> last(CitizenId citizen) {
        return jdbc.sql(
                        """
                select d.citizen_id, d.staff_id, d.kind, d.reason, d.made_at
                  from verification.deed d
                 where d.citizen_id = :citizen
                 order by d.id desc
                 limit 1
                """)
                .param("citizen", citizen.value())
                .query(DeedStore::toDeed)
                .optional();
    }

    List<Deed> of(String centre, Instant from, Instant to, int limit) {
        return jdbc.sql(
                        """
                select d.citizen_id, d.staff_id, d.kind, d.reason, d.made_at
                  from verification.deed d
                 where d.centre = :centre
                   and d.made_at >= :from
                   and d.made_at < :to
                 order by d.made_at, d.id
                 limit :limit
                """)
                .param("centre", centre)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(DeedStore::toDeed)
                .list();
    }

    private static Deed toDeed(ResultSet row, int index) throws SQLException {
        return new Deed(
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                Deed.Kind.of(row.getString("kind")),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
