package okno.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import okno.accounts.CitizenId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the module keeps of one person, in all its tables.
@Repository
class PersonStore {
    /// More of a kind to one person are not of this world.
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A wish to be confirmed.
    record Asked(
            String number,
            String way,
            @Nullable String centre,
            Instant askedAt,
            Optional<Instant> closedAt) {}

    /// A code of activation: that there is one, never the code.
    record Code(String way, int wrongTries, Instant madeAt, Instant expiresAt) {}

    /// A registered letter.
    ///
    /// @param track ШПИ
    record Posted(
            String number,
            String state,
            @Nullable String track,
            Instant askedAt,
            Optional<Instant> printedAt,
            Instant movedAt) {}

    /// What an operator did at the counter.
    record Served(String centre, String kind, Instant at) {}

    List<Asked> requests(CitizenId citizen) {
        return jdbc.sql(
                        """
                select r.number, r.way, r.centre, r.created_at, r.closed_at
                  from verification.request r
                 where r.citizen_id = :citizen
                 order by r.id
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", MOST)
                .query(
                        (row, _) ->
                                new Asked(
                                        row.getString("number"),
                                        row.getString("way"),
                                        row.getString("centre"),
                                        at(row, "created_at"),
                                        maybeAt(row, "closed_at")))
                .list();
    }

    Optional<Code> code(CitizenId citizen) {
        return jdbc.sql(
                        """
                select c.way, c.tries, c.made_at, c.expires_at
                  from verification.code c
                 where c.citizen_id = :citizen
                """)
                .param("citizen", citizen.value())
                .query(
                        (row, _) ->
                                new Code(
                                        row.getString("way"),
                                        row.getInt("tries"),
                                        at(row, "made_at"),
                                        at(row, "expires_at")))
                .optional();
    }

    List<Posted> letters(CitizenId citizen) {
        return jdbc.sql(
                        """
                select l.number, l.state, l.track, l.created_at, l.printed_at, l.moved_at
                  from verification.letter l
                 where l.citizen_id = :citizen
                 order by l.id
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", MOST)
                .query(
                        (row, _) ->
                                new Posted(
                                        row.getString("number"),
                                        row.getString("state"),
                                        row.getString("track"),
                                        at(row, "created_at"),
                                        maybeAt(row, "printed_at"),
                                        at(row, "moved_at")))
                .list();
    }

    List<Served> deeds(CitizenId citizen) {
        return jdbc.sql(
                        """
                select d.centre, d.kind, d.made_at
                  from verification.deed d
                 where d.citizen_id = :citizen
                 order by d.id
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", MOST)
                .query(
                        (row, _) ->
                                new Served(
                                        row.getString("centre"),
                                        row.getString("kind"),
                                        at(row, "made_at")))
                .list();
    }

    /// Deletes what nobody needs once a person has left. Letters that were printed stay with their
    /// numbers, for the post still reports of them, and so do their requests and the journals of
    /// the centres; what they said of the person goes.
    void erase(CitizenId citizen) {
        jdbc.sql(
                        """
                with codes as (delete from verification.code where citizen_id = :citizen),
                     dossiers as (delete from verification.dossier where citizen_id = :citizen),
                     deeds as (
                       update verification.deed
                          set reason = null
                        where citizen_id = :citizen
                          and reason is not null),
                     letters as (
                       update verification.letter
                          set address_sealed = null
                        where citizen_id = :citizen
                          and state <> 'queued')
                delete from verification.letter
                 where citizen_id = :citizen
                   and state = 'queued'
                """)
                .param("citizen", citizen.value())
                .update();
        eraseRequests(citizen);
    }

    private void eraseRequests(CitizenId citizen) {
        jdbc.sql(
                        """
                delete from verification.request r
                 where r.citizen_id = :citizen
                   and not exists (
                       select 1
                         from verification.letter l
                        where l.request_id = r.id)
                """)
                .param("citizen", citizen.value())
                .update();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return maybeAt(row, column).orElseThrow();
    }

    private static Optional<Instant> maybeAt(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
