package okno.accounts.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to an account and what its owner set up.
@Repository
class HistoryStore {
    /// More of a kind of one person are not of this world.
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A step on the ladder of levels.
    record LevelStep(String from, String to, String cause, Instant at) {}

    /// A way to sign in beside the password: that it is there, never its secret.
    ///
    /// @param kind `one-time-codes`, `passkey`, `recovery-code`
    /// @param name what its owner calls it; an empty text where it has no name
    record SetUp(String kind, String name, Instant since, Optional<Instant> usedAt) {}

    List<LevelStep> steps(CitizenId citizen) {
        return jdbc.sql(
                        """
                select s.level_before, s.level_after, s.cause, s.made_at
                  from accounts.level_step s
                 where s.citizen_id = :citizen
                 order by s.id
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", MOST)
                .query(
                        (row, _) ->
                                new LevelStep(
                                        row.getString("level_before"),
                                        row.getString("level_after"),
                                        row.getString("cause"),
                                        at(row, "made_at").orElseThrow()))
                .list();
    }

    List<SetUp> factors(CitizenId citizen) {
        return jdbc.sql(
                        """
                select 'one-time-codes' as kind, '' as name, o.confirmed_at as since_at,
                       cast(null as timestamptz) as used_at
                  from accounts.one_time_secret o
                 where o.citizen_id = :citizen
                   and o.confirmed_at is not null
                union all
                select 'passkey', p.name, p.created_at, p.used_at
                  from accounts.passkey p
                 where p.citizen_id = :citizen
                union all
                select 'recovery-code', '', r.created_at, null
                  from accounts.recovery_code r
                 where r.citizen_id = :citizen
                 order by since_at
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", MOST)
                .query(
                        (row, _) ->
                                new SetUp(
                                        row.getString("kind"),
                                        row.getString("name"),
                                        at(row, "since_at").orElseThrow(),
                                        at(row, "used_at")))
                .list();
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
