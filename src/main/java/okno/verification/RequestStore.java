package okno.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestStore {
    private static final String REQUEST =
            """
            select r.id, r.number, r.citizen_id, r.way, r.centre, r.created_at
              from verification.request r
            """;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One wish of a citizen at a time, on all nodes.
    void lock(CitizenId citizen) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('verification ' || :id, 0))")
                .param("id", citizen.toString())
                .query((row, index) -> true)
                .single();
    }

    Optional<Request> open(CitizenId citizen) {
        return jdbc.sql(REQUEST + " where r.citizen_id = :citizen and r.closed_at is null")
                .param("citizen", citizen.value())
                .query(RequestStore::toRequest)
                .optional();
    }

    Optional<Request> find(RequestNumber number) {
        return jdbc.sql(REQUEST + " where r.number = :number and r.closed_at is null")
                .param("number", number.digits())
                .query(RequestStore::toRequest)
                .optional();
    }

    List<Request> waitingAt(String centre, Optional<UUID> before, int limit) {
        var where =
                new Where()
                        .and("r.centre = :centre", "centre", centre)
                        .and("r.closed_at is null")
                        .and("r.id < :before", "before", before.orElse(null));
        return jdbc.sql(REQUEST + where.sql() + " order by r.id desc limit :limit")
                .params(where.params())
                .param("limit", limit)
                .query(RequestStore::toRequest)
                .list();
    }

    /// False if its number is another's.
    boolean insert(Request request) {
        return jdbc.sql(
                                """
                insert into verification.request (id, number, citizen_id, way, centre, created_at)
                values (:id, :number, :citizen, :way, :centre, :now)
                on conflict (number) do nothing
                """)
                        .param("id", request.id())
                        .param("number", request.number().digits())
                        .param("citizen", request.citizen().value())
                        .param("way", request.way().text())
                        .param("centre", request.centre().orElse(null))
                        .param("now", request.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void moveTo(UUID request, Optional<String> centre) {
        jdbc.sql("update verification.request set centre = :centre where id = :id")
                .param("centre", centre.orElse(null))
                .param("id", request)
                .update();
    }

    void keepWayBack(CitizenId citizen, String path) {
        jdbc.sql(
                        """
                update verification.request
                   set way_back = :path
                 where citizen_id = :citizen
                   and closed_at is null
                """)
                .param("path", path)
                .param("citizen", citizen.value())
                .update();
    }

    Optional<String> wayBack(CitizenId citizen) {
        return jdbc.sql(
                        """
                select r.way_back
                  from verification.request r
                 where r.citizen_id = :citizen
                   and r.way_back is not null
                 order by r.id desc
                 limit 1
                """)
                .param("citizen", citizen.value())
                .query(String.class)
                .optional();
    }

    void dropWayBack(CitizenId citizen) {
        jdbc.sql(
                        """
                update verification.request
                   set way_back = null
                 where citizen_id = :citizen
                   and way_back is not null
                """)
                .param("citizen", citizen.value())
                .update();
    }

    void close(CitizenId citizen, Instant now) {
        jdbc.sql(
                        """
                update verification.request
                   set closed_at = :now
                 where citizen_id = :citizen
                   and closed_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("citizen", citizen.value())
                .update();
    }

    private static Request toRequest(ResultSet row, int index) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                new RequestNumber(row.getString("number")),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                Way.of(row.getString("way")).orElseThrow(),
                Optional.ofNullable(row.getString("centre")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
