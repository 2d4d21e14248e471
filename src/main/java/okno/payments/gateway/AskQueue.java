package okno.payments.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.platform.jobs.JobQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Leaves jobs for what a gateway is to be asked about: rows of a table with `id` and `ask_at`.
/// What a job does not settle, it puts off; a job that is lost is made up for after the lease.
@Component
public class AskQueue {
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final JobQueue jobs;
    private final Clock clock;

    AskQueue(JdbcClient jdbc, JobQueue jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Leaves a job for each row that is due, the oldest first.
    ///
    /// @param table of this module whose rows they are
    /// @param kind of the jobs
    /// @param limit of one call
    /// @return how many
    @Transactional
    public int queue(String table, String kind, int limit) {
        var due = take(table, clock.instant(), limit);
        due.forEach(id -> jobs.add(kind, id.toString(), Map.of()));
        return due.size();
    }

    /// As a subquery in a condition the rows could be found anew for each row of the table, and
    /// more than the limit be taken.
    private List<UUID> take(String table, Instant now, int limit) {
        return jdbc.sql(
                        """
                with due as materialized (
                  select d.id
                    from payments.%1$s d
                   where d.ask_at <= :now
                   order by d.ask_at
                   limit :limit
                     for update skip locked
                )
                update payments.%1$s t
                   set ask_at = :again
                  from due
                 where t.id = due.id
                returning t.id
                """
                                .formatted(table))
                .param("now", time(now))
                .param("again", time(now.plus(LEASE)))
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
