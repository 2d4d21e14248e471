package okno.submissions.unreached;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Marks of cases whose citizen could not be told.
@Repository
class UnreachedStore {
    private static final String SELECT =
            """
            select s.id, s.number, s.citizen_id, s.service_version_id, s.body, s.status, s.sent_at,
                   u.noticed_at, u.written_at
              from submissions.unreached u
              join submissions.submission s on s.id = u.submission_id
             where u.body = any(:bodies)
            """;

    private final JdbcClient jdbc;

    UnreachedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that wait for a letter, which waits longest first.
    List<UnreachedCase> waiting(Collection<String> bodies, int limit) {
        return list(
                """
                   and u.written_at is null
                 order by u.noticed_at, u.submission_id
                """,
                bodies,
                limit);
    }

    /// Those that were written to, the latest first.
    List<UnreachedCase> written(Collection<String> bodies, int limit) {
        return list(
                """
                   and u.written_at is not null
                 order by u.written_at desc, u.submission_id
                """,
                bodies,
                limit);
    }

    private List<UnreachedCase> list(String which, Collection<String> bodies, int limit) {
        return jdbc.sql(SELECT + which + " limit :limit")
                .param("bodies", array(bodies))
                .param("limit", limit)
                .query(UnreachedStore::toCase)
                .list();
    }

    /// Those of some bodies and numbers.
    List<UnreachedCase> find(Collection<String> bodies, Collection<SubmissionNumber> numbers) {
        return jdbc.sql(
                        SELECT
                                + """
                   and s.number = any(:numbers)
                 order by u.noticed_at, u.submission_id
                 limit :limit
                """)
                .param("bodies", array(bodies))
                .param("numbers", array(numbers.stream().map(SubmissionNumber::value).toList()))
                .param("limit", numbers.size())
                .query(UnreachedStore::toCase)
                .list();
    }

    /// How many of some bodies wait for a letter, counted no further than a limit.
    int count(Collection<String> bodies, int limit) {
        return jdbc.sql(
                        """
                select count(*)
                  from (select 1
                          from submissions.unreached u
                         where u.body = any(:bodies)
                           and u.written_at is null
                         limit :limit) w
                """)
                .param("bodies", array(bodies))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /// Notes of those that wait that letters to them are printed.
    void print(Collection<String> bodies, Collection<SubmissionNumber> numbers, Instant now) {
        jdbc.sql(
                        """
                update submissions.unreached u
                   set printed_at = :now
                  from submissions.submission s
                 where s.id = u.submission_id
                   and s.number = any(:numbers)
                   and u.body = any(:bodies)
                   and u.written_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("numbers", array(numbers.stream().map(SubmissionNumber::value).toList()))
                .param("bodies", array(bodies))
                .update();
    }

    /// Says of some that letters were sent. One that was printed before the newest of what it has
    /// to tell stays as it is.
    ///
    /// @param at when, or nothing if they wait for letters again
    /// @return ids of the submissions it changed
    List<UUID> write(
            Collection<String> bodies, Collection<SubmissionNumber> numbers, @Nullable Instant at) {
        return jdbc.sql(
                        """
                update submissions.unreached u
                   set written_at = :at
                  from submissions.submission s
                 where s.id = u.submission_id
                   and s.number = any(:numbers)
                   and u.body = any(:bodies)
                   and (u.written_at is null) <> (cast(:at as timestamptz) is null)
                   and (cast(:at as timestamptz) is null
                        or u.printed_at is null
                        or u.printed_at >= u.news_at)
                returning s.id
                """)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("numbers", array(numbers.stream().map(SubmissionNumber::value).toList()))
                .param("bodies", array(bodies))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static String[] array(Collection<String> words) {
        return words.toArray(String[]::new);
    }

    private static UnreachedCase toCase(ResultSet row, int index) throws SQLException {
        return new UnreachedCase(
                row.getObject("id", UUID.class),
                new SubmissionNumber(row.getString("number")),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                row.getObject("service_version_id", UUID.class),
                row.getString("body"),
                SubmissionStatus.of(row.getString("status")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("written_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
