package okno.verification.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.identifiers.PostalNumber;
import okno.verification.Request;
import okno.verification.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterStore {
    /// More letters to one person are not of this world.
    private static final int OF_ONE = 50;

    private static final String COLUMNS =
            """
            select l.id, l.number, l.request_id, l.citizen_id, l.state, l.track, l.lock,
                   l.created_at, l.printed_at, l.moved_at
              from verification.letter l
            """;

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest first.
    List<Letter> of(CitizenId citizen) {
        return jdbc.sql(
                        COLUMNS
                                + """
                 where l.citizen_id = :citizen
                 order by l.id desc
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", OF_ONE)
                .query(LetterStore::toLetter)
                .list();
    }

    List<Letter> of(UUID batch, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                 where l.batch_id = :batch
                 order by l.id
                 limit :limit
                """)
                .param("batch", batch)
                .param("limit", limit)
                .query(LetterStore::toLetter)
                .list();
    }

    /// Letters of open requests only: who went to a centre meanwhile needs none.
    List<Letter> waiting(int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                  join verification.request r on r.id = l.request_id
                 where l.state = 'queued'
                   and r.closed_at is null
                 order by l.created_at, l.id
                 limit :limit
                """)
                .param("limit", limit)
                .query(LetterStore::toLetter)
                .list();
    }

    /// Takes letters to be printed; what another node is taking is left to it.
    List<Letter> takeWaiting(int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                  join verification.request r on r.id = l.request_id
                 where l.state = 'queued'
                   and r.closed_at is null
                 order by l.created_at, l.id
                 limit :limit
                   for update of l skip locked
                """)
                .param("limit", limit)
                .query(LetterStore::toLetter)
                .list();
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql(COLUMNS + " where l.id = :id")
                .param("id", id)
                .query(LetterStore::toLetter)
                .optional();
    }

    Optional<Letter> find(RequestNumber number) {
        return jdbc.sql(COLUMNS + " where l.number = :number")
                .param("number", number.digits())
                .query(LetterStore::toLetter)
                .optional();
    }

    /// One list at a time, on all nodes: two with the same letters would wait for each other.
    void lockImports() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('verification.import', 0))")
                .query((row, index) -> true)
                .single();
    }

    boolean trackIsTaken(PostalNumber track, UUID besides) {
        return jdbc.sql(
                        """
                select exists (
                       select 1
                         from verification.letter l
                        where l.track = :track
                          and l.id <> :besides)
                """)
                .param("track", track.value())
                .param("besides", besides)
                .query(Boolean.class)
                .single();
    }

    /// False if the number is another's.
    boolean insert(UUID id, RequestNumber number, Request request, Instant now) {
        return jdbc.sql(
                                """
                insert into verification.letter
                  (id, number, request_id, citizen_id, state, created_at, moved_at)
                values (:id, :number, :request, :citizen, 'queued', :now, :now)
                on conflict (number) do nothing
                """)
                        .param("id", id)
                        .param("number", number.digits())
                        .param("request", request.id())
                        .param("citizen", request.citizen().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void dropQueued(CitizenId citizen) {
        jdbc.sql(
                        """
                delete from verification.letter
                 where citizen_id = :citizen
                   and state = 'queued'
                """)
                .param("citizen", citizen.value())
                .update();
    }

    void print(UUID id, UUID batch, byte[] address, Instant now) {
        jdbc.sql(
                        """
                update verification.letter
                   set state = 'printed', batch_id = :batch, address_sealed = :address,
                       printed_at = :now, moved_at = :now, lock = lock + 1
                 where id = :id
                """)
                .param("batch", batch)
                .param("address", address)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// False if it was changed meanwhile.
    boolean move(Letter seen, LetterState state, Optional<PostalNumber> track, Instant now) {
        return jdbc.sql(
                                """
                update verification.letter
                   set state = :state, track = :track, moved_at = :now, lock = lock + 1
                 where id = :id
                   and lock = :lock
                """)
                        .param("state", state.text())
                        .param("track", track.map(PostalNumber::value).orElse(null))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", seen.id())
                        .param("lock", seen.lock())
                        .update()
                == 1;
    }

    static Letter toLetter(ResultSet row, int index) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                new RequestNumber(row.getString("number")),
                row.getObject("request_id", UUID.class),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                LetterState.ofRow(row.getString("state")),
                Optional.ofNullable(row.getString("track")).map(PostalNumber::new),
                row.getInt("lock"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "printed_at"),
                instant(row, "moved_at").orElseThrow());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
