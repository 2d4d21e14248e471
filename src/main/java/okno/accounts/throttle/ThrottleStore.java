package okno.accounts.throttle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThrottleStore {
    private final JdbcClient jdbc;

    ThrottleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts an attempt and tells how many there are now; counts nothing while the subject is
    /// blocked.
    OptionalInt count(ThrottleScope scope, byte[] subject, Instant now, Instant windowStart) {
        var attempts =
                jdbc.sql(
                                """
                insert into accounts.throttle as t (scope, subject, attempts, started_at)
                values (:scope, :subject, 1, :now)
                on conflict (scope, subject) do update
                   set attempts = case when t.started_at < :windowStart then 1 else t.attempts + 1 end,
                       started_at = case when t.started_at < :windowStart then :now else t.started_at end,
                       blocked_until = null
                 where t.blocked_until is null
                    or t.blocked_until <= :now
                returning t.attempts
                """)
                        .param("scope", scope.text())
                        .param("subject", subject)
                        .param("now", at(now))
                        .param("windowStart", at(windowStart))
                        .query(Integer.class)
                        .optional();
        return attempts.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    void block(ThrottleScope scope, byte[] subject, Instant until) {
        jdbc.sql(
                        """
                update accounts.throttle
                   set blocked_until = :until
                 where scope = :scope
                   and subject = :subject
                """)
                .param("until", at(until))
                .param("scope", scope.text())
                .param("subject", subject)
                .update();
    }

    int attempts(ThrottleScope scope, byte[] subject, Instant windowStart) {
        return jdbc.sql(
                        """
                select t.attempts
                  from accounts.throttle t
                 where t.scope = :scope
                   and t.subject = :subject
                   and t.started_at >= :windowStart
                """)
                .param("scope", scope.text())
                .param("subject", subject)
                .param("windowStart", at(windowStart))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    Optional<Instant> blockedUntil(ThrottleScope scope, byte[] subject) {
        return jdbc.sql(
                        """
                select t.blocked_until
                  from accounts.throttle t
                 where t.scope = :scope
                   and t.subject = :subject
                   and t.blocked_until is not null
                """)
                .param("scope", scope.text())
                .param("subject", subject)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void uncount(ThrottleScope scope, byte[] subject) {
        jdbc.sql(
                        """
                update accounts.throttle
                   set attempts = greatest(attempts - 1, 0), blocked_until = null
                 where scope = :scope
                   and subject = :subject
                """)
                .param("scope", scope.text())
                .param("subject", subject)
                .update();
    }

    void delete(ThrottleScope scope, byte[] subject) {
        jdbc.sql("delete from accounts.throttle where scope = :scope and subject = :subject")
                .param("scope", scope.text())
                .param("subject", subject)
                .update();
    }

    /// Drops what nobody counts any more.
    int deleteStartedBefore(Instant start, int limit) {
        return jdbc.sql(
                        """
                delete from accounts.throttle t
                 where (t.scope, t.subject) in (
                       select o.scope, o.subject
                         from accounts.throttle o
                        where o.started_at < :start
                        order by o.started_at
                        limit :limit)
                """)
                .param("start", at(start))
                .param("limit", limit)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
