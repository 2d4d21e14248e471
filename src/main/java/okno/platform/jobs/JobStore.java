package okno.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JobStore {
    private static final String PURPOSE = "platform.job";
    private static final String NO_END = "platform.job.no-end";

    private final JdbcClient jdbc;
    private final Json json;
    private final Secrets secrets;
    private final Clock clock;

    JobStore(JdbcClient jdbc, Json json, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.secrets = secrets;
        this.clock = clock;
    }

    void insert(UUID id, String kind, String subject, Object payload, Instant runAt) {
        jdbc.sql(
                        """
                insert into platform.job (id, kind, subject, payload, run_at, created_at)
                values (:id, :kind, :subject, cast(:payload as jsonb), :runAt, :now)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("subject", subject)
                .param("payload", json.write(payload))
                .param("runAt", runAt.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertSealed(UUID id, String kind, String subject, Object payload, Instant expiresAt) {
        jdbc.sql(
                        """
                insert into platform.job (id, kind, subject, sealed, run_at, expires_at, created_at)
                values (:id, :kind, :subject, :sealed, :now, :expiresAt, :now)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("subject", subject)
                .param("sealed", secrets.sealText(PURPOSE, json.write(payload), id))
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes due jobs for one worker. A taken job is due again after the lease, so that the work of
    /// a dead node is redone, but not for ever: it may be what the node died of. The rows are
    /// chosen once: a plan that chose them anew for each row would take more than the limit.
    List<Taken> take(JobLane lane, int limit, JobSettings settings) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                with due as materialized (
                  select d.id
                    from platform.job d
                   where d.state in ('waiting', 'running')
                     and (d.state = 'waiting' or d.attempts < :most)
                     and d.run_at <= :now
                     and (d.expires_at is null or d.expires_at > :now)
                     and %s
                   order by d.run_at
                   limit :limit
                     for update skip locked
                )
                update platform.job j
                   set state = 'running', attempts = j.attempts + 1, run_at = :until
                  from due
                 where j.id = due.id
                returning j.id, j.kind, j.subject, j.payload, j.sealed, j.attempts
                """
                                .formatted(lane.condition()))
                .param("until", now.plus(settings.lease()).atOffset(ZoneOffset.UTC))
                .param("most", settings.attempts())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(JobStore::toTaken)
                .list();
    }

    /// Keeps jobs that still run from other nodes.
    void renew(Set<UUID> ids, Instant until) {
        jdbc.sql(
                        """
                update platform.job
                   set run_at = :until
                 where id in (:ids)
                   and state = 'running'
                """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    /// Lets a person look at jobs that were taken as often as they may be and never came to an end.
    int giveUp(int attempts) {
        return jdbc.sql(
                        """
                update platform.job
                   set state = 'failed', reason = :reason
                 where state = 'running'
                   and run_at <= :now
                   and attempts >= :attempts
                """)
                .param("reason", NO_END)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("attempts", attempts)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from platform.job where id = :id").param("id", id).update();
    }

    void retry(UUID id, String reason, Instant runAt) {
        jdbc.sql(
                        """
                update platform.job
                   set state = 'waiting', reason = :reason, run_at = :runAt
                 where id = :id
                """)
                .param("reason", reason)
                .param("runAt", runAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void fail(UUID id, String reason) {
        jdbc.sql("update platform.job set state = 'failed', reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /// Drops secrets nobody needs any more.
    int deleteExpired() {
        return jdbc.sql("delete from platform.job where expires_at < :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean reset(UUID id) {
        return jdbc.sql(
                                """
                update platform.job
                   set state = 'waiting', run_at = :now
                 where id = :id
                   and state in ('waiting', 'failed')
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    List<JobRow> list(boolean all, UUID after, int limit) {
        return jdbc.sql(
                        """
                select j.id, j.kind, j.subject, j.state, j.attempts, j.reason, j.run_at, j.created_at
                  from platform.job j
                 where j.id > :after
                   and %s
                 order by j.id
                 limit :limit
                """
                                .formatted(all ? "true" : "j.state = 'failed'"))
                .param("after", after)
                .param("limit", limit)
                .query(JobStore::toRow)
                .list();
    }

    int failed(int limit) {
        var some = "select from platform.job j where j.state = 'failed' limit :limit";
        return jdbc.sql("select count(*) from (" + some + ") f")
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /// The job of a taken row, its payload opened.
    Job open(Taken taken) {
        var payload =
                taken.sealed() == null
                        ? taken.plain()
                        : secrets.openText(PURPOSE, taken.sealed(), taken.id());
        return new Job(taken.id(), taken.kind(), taken.subject(), payload, taken.attempts());
    }

    private static Taken toTaken(ResultSet row, int index) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("payload"),
                row.getBytes("sealed"),
                row.getInt("attempts"));
    }

    private static JobRow toRow(ResultSet row, int index) throws SQLException {
        return new JobRow(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                JobState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getTimestamp("run_at").toInstant(),
                row.getTimestamp("created_at").toInstant());
    }

    /// A row taken for work.
    ///
    /// @param plain JSON; absent if the job carries a secret
    /// @param sealed the same of a secret
    @SuppressWarnings("ArrayRecordComponent")
    record Taken(
            UUID id,
            String kind,
            String subject,
            @Nullable String plain,
            byte @Nullable [] sealed,
            int attempts) {}
}
