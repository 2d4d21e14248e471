package okno.verification.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.identifiers.PaperCode;
import okno.platform.secrets.Secrets;
import okno.verification.Way;
import okno.verification.codes.Codes.Issued;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A code is kept as a keyed fingerprint together with the account: the same signs at another
/// account have another one.
@Repository
class CodeStore {
    private static final String PURPOSE = "verification-code";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    CodeStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// A code as it is tried.
    ///
    /// @param waitsUntil in the past, or far in the past, if a try may be made
    @SuppressWarnings("ArrayRecordComponent") // Compared by MessageDigest alone.
    record Tried(Issued issued, byte[] print, int tries, Instant waitsUntil) {}

    byte[] print(CitizenId citizen, PaperCode code) {
        return secrets.fingerprint(PURPOSE, citizen + " " + code.signs());
    }

    void put(CitizenId citizen, Issued issued, PaperCode code) {
        jdbc.sql(
                        """
                insert into verification.code (citizen_id, way, print, expires_at, made_at)
                values (:citizen, :way, :print, :until, :now)
                on conflict (citizen_id) do update
                   set way = excluded.way, print = excluded.print, tries = 0, blocked_until = null,
                       reminded_at = null, expires_at = excluded.expires_at,
                       made_at = excluded.made_at
                """)
                .param("citizen", citizen.value())
                .param("way", issued.way().text())
                .param("print", print(citizen, code))
                .param("until", at(issued.expiresAt()))
                .param("now", at(issued.madeAt()))
                .update();
    }

    Optional<Issued> issued(CitizenId citizen) {
        return jdbc.sql(
                        """
                select c.way, c.made_at, c.expires_at
                  from verification.code c
                 where c.citizen_id = :citizen
                """)
                .param("citizen", citizen.value())
                .query(CodeStore::toIssued)
                .optional();
    }

    /// One try at a time: others wait for the end of this transaction.
    Optional<Tried> forTry(CitizenId citizen) {
        return jdbc.sql(
                        """
                select c.way, c.made_at, c.expires_at, c.print, c.tries, c.blocked_until
                  from verification.code c
                 where c.citizen_id = :citizen
                   for update
                """)
                .param("citizen", citizen.value())
                .query(
                        (row, index) ->
                                new Tried(
                                        toIssued(row, index),
                                        row.getBytes("print"),
                                        row.getInt("tries"),
                                        instant(row, "blocked_until").orElse(Instant.EPOCH)))
                .optional();
    }

    void keepTries(CitizenId citizen, int tries, Optional<Instant> waitsUntil) {
        jdbc.sql(
                        """
                update verification.code
                   set tries = :tries, blocked_until = :until
                 where citizen_id = :citizen
                """)
                .param("tries", tries)
                .param("until", waitsUntil.map(CodeStore::at).orElse(null))
                .param("citizen", citizen.value())
                .update();
    }

    /// False if there was none.
    boolean delete(CitizenId citizen) {
        return jdbc.sql("delete from verification.code where citizen_id = :citizen")
                        .param("citizen", citizen.value())
                        .update()
                > 0;
    }

    /// Notes of codes that end soon that their owners are reminded, and gives the owners. A row
    /// that another node is noting is left to it. The rows are chosen once, as in `JobStore`.
    List<CitizenId> takeEnding(Instant now, Duration before, int limit) {
        return jdbc.sql(
                        """
                with ending as materialized (
                  select e.citizen_id
                    from verification.code e
                   where e.expires_at > :now
                     and e.expires_at <= :soon
                     and e.reminded_at is null
                   order by e.expires_at
                   limit :limit
                     for update skip locked
                )
                update verification.code c
                   set reminded_at = :now
                  from ending
                 where c.citizen_id = ending.citizen_id
                returning c.citizen_id
                """)
                .param("now", at(now))
                .param("soon", at(now.plus(before)))
                .param("limit", limit)
                .query((row, index) -> new CitizenId(row.getObject("citizen_id", UUID.class)))
                .list();
    }

    private static Issued toIssued(ResultSet row, int index) throws SQLException {
        return new Issued(
                Way.of(row.getString("way")).orElseThrow(),
                instant(row, "made_at").orElseThrow(),
                instant(row, "expires_at").orElseThrow());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
