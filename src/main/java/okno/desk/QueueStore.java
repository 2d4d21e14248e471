package okno.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.platform.sql.Where;
import okno.platform.sql.Worklist;
import okno.submissions.Proceedings.Officer;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the queue of the submissions that officers see. Rows of each body are taken in the order
/// of its own index and only then put together: a body with a million of old submissions costs no
/// more than one with ten.
@Repository
class QueueStore {
    private static final String PER_BODY =
            """
            select t.id, t.number, t.citizen_id, t.service_version_id, t.body, t.status,
                   t.officer_id, t.due_on, t.lock, t.sent_at, t.ended_at
              from unnest(cast(:bodies as text[])) b (slug)
             cross join lateral (
                   select q.id, q.number, q.citizen_id, q.service_version_id, q.body, q.status,
                          q.officer_id, q.due_on, q.lock, q.sent_at, q.ended_at
                     from submissions.queue q
            """;

    private static final String SELECT =
            """
            select q.id, q.number, q.citizen_id, q.service_version_id, q.body, q.status,
                   q.officer_id, q.due_on, q.lock, q.sent_at, q.ended_at
              from submissions.queue q
            """;

    private static final String DUE_FIRST = " order by due_on, id limit :limit";
    private static final String LATEST_FIRST = " order by ended_at desc, id desc limit :limit";

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Open ones with a deadline, the nearest first.
    List<QueueRow> dated(
            Officer officer, QueueFilter filter, Optional<Worklist.AfterDue> after, int limit) {
        var where = new Where().and("q.ended_at is null").and("q.due_on is not null");
        after.ifPresent(from -> from.in(where, "q"));
        return open(officer, filter, where, limit);
    }

    /// Open ones whose deadline is not known, the oldest first.
    List<QueueRow> undated(Officer officer, QueueFilter filter, Optional<UUID> after, int limit) {
        var where = new Where().and("q.ended_at is null").and("q.due_on is null");
        after.ifPresent(id -> where.and("q.id > :id", "id", id));
        return open(officer, filter, where, limit);
    }

    /// Ended ones, the latest first.
    List<QueueRow> ended(
            Officer officer, QueueFilter filter, Optional<Worklist.BeforeEnd> before, int limit) {
        var where = new Where().and("q.ended_at is not null");
        before.ifPresent(from -> from.in(where, "q"));
        where.and(
                "q.officer_id = :officer",
                "officer",
                filter.officer().map(StaffId::value).orElse(null));
        return perBody(officer, filter, where, LATEST_FIRST, limit);
    }

    Optional<QueueRow> find(Officer officer, SubmissionNumber number) {
        return jdbc.sql(SELECT + " where q.number = :number and q.body = any(:bodies)")
                .param("number", number.value())
                .param("bodies", bodies(officer))
                .query(QueueStore::toRow)
                .optional();
    }

    List<QueueRow> chosen(Officer officer, List<SubmissionNumber> numbers) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where q.number = any (:numbers)
                                   and q.body = any (:bodies)
                                 limit :limit
                                """)
                .param(
                        "numbers",
                        numbers.stream().map(SubmissionNumber::value).toArray(String[]::new))
                .param("bodies", bodies(officer))
                .param("limit", numbers.size())
                .query(QueueStore::toRow)
                .list();
    }

    private List<QueueRow> open(Officer officer, QueueFilter filter, Where where, int limit) {
        if (filter.state() == QueueFilter.State.MINE) {
            return of(officer.id(), officer, filter, where, limit);
        }
        return filter.officer().isPresent()
                ? of(filter.officer().get(), officer, filter, where, limit)
                : perBody(officer, filter, where, DUE_FIRST, limit);
    }

    private List<QueueRow> perBody(
            Officer officer, QueueFilter filter, Where where, String order, int limit) {
        where.and("q.body = b.slug");
        filter(filter, where);
        return jdbc.sql(PER_BODY + where.sql() + order + ") t" + order)
                .params(where.params())
                .param("bodies", bodies(officer))
                .param("limit", limit)
                .query(QueueStore::toRow)
                .list();
    }

    /// Those of one person, in the order of his own index.
    private List<QueueRow> of(
            StaffId person, Officer officer, QueueFilter filter, Where where, int limit) {
        where.and("q.officer_id = :officer", "officer", person.value())
                .and("q.body = any(:bodies)", "bodies", bodies(officer));
        filter(filter, where);
        return jdbc.sql(SELECT + where.sql() + DUE_FIRST)
                .params(where.params())
                .param("limit", limit)
                .query(QueueStore::toRow)
                .list();
    }

    private static void filter(QueueFilter filter, Where where) {
        var words = filter.state().statuses().stream().map(SubmissionStatus::word);
        var statuses = words.toArray(String[]::new);
        if (statuses.length > 0) {
            where.and("q.status = any(:statuses)", "statuses", statuses);
        }
        where.and("q.service = :service", "service", filter.service().orElse(null));
    }

    private static String[] bodies(Officer officer) {
        return officer.bodies().toArray(String[]::new);
    }

    private static QueueRow toRow(ResultSet row, int index) throws SQLException {
        return new QueueRow(
                row.getObject("id", UUID.class),
                new SubmissionNumber(row.getString("number")),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                row.getObject("service_version_id", UUID.class),
                row.getString("body"),
                SubmissionStatus.of(row.getString("status")),
                Optional.ofNullable(row.getObject("officer_id", UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getInt("lock"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
