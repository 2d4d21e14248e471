package okno.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
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
    private static final String AFTER =
            """
            (array_position(cast(:ranks as text[]), q.status), q.id)
                   > (array_position(cast(:ranks as text[]), cast(:after as text)), :id)
            """;
    private static final String OLDEST_FIRST = " order by sent_at, id limit :limit";
    private static final String BY_STATUS =
            " order by array_position(cast(:ranks as text[]), status), id limit :limit";
    private static final String[] RANKS =
            Arrays.stream(SubmissionStatus.values())
                    .map(SubmissionStatus::word)
                    .toArray(String[]::new);
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
        return open(officer, filter, new Ask(where, DUE_FIRST, limit));
    }

    /// Open ones whose deadline is not known, the oldest first.
    List<QueueRow> undated(Officer officer, QueueFilter filter, Optional<UUID> after, int limit) {
        var where = new Where().and("q.ended_at is null").and("q.due_on is null");
        after.ifPresent(id -> where.and("q.id > :id", "id", id));
        return open(officer, filter, new Ask(where, DUE_FIRST, limit));
    }

    /// Open ones as they were received. Like those by status they are sorted: of a body few are
    /// open beside those that have ended.
    List<QueueRow> received(
            Officer officer,
            QueueFilter filter,
            Optional<Worklist.After<OffsetDateTime>> after,
            int limit) {
        var where = new Where().and("q.ended_at is null");
        after.ifPresent(
                from ->
                        where.and("q.sent_at >= :sent", "sent", from.value())
                                .and("(q.sent_at, q.id) > (:sent, :id)", "id", from.id()));
        return open(officer, filter, new Ask(where, OLDEST_FIRST, limit));
    }

    /// Open ones by how far they are.
    List<QueueRow> byStatus(
            Officer officer,
            QueueFilter filter,
            Optional<Worklist.After<SubmissionStatus>> after,
            int limit) {
        var where = new Where().and("q.ended_at is null");
        after.ifPresent(
                from ->
                        where.and("q.id <> :id", "id", from.id())
                                .and(AFTER, "after", from.value().word()));
        return open(officer, filter, new Ask(where, BY_STATUS, limit));
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
        return perBody(officer, filter, new Ask(where, LATEST_FIRST, limit));
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

    /// Which rows, in which order, at most how many.
    private record Ask(Where where, String order, int limit) {}

    private List<QueueRow> open(Officer officer, QueueFilter filter, Ask ask) {
        if (filter.state() == QueueFilter.State.MINE) {
            return of(officer.id(), officer, filter, ask);
        }
        return filter.officer().isPresent()
                ? of(filter.officer().get(), officer, filter, ask)
                : perBody(officer, filter, ask);
    }

    private List<QueueRow> perBody(Officer officer, QueueFilter filter, Ask ask) {
        var where = ask.where().and("q.body = b.slug");
        filter(filter, where);
        return read(PER_BODY + where.sql() + ask.order() + ") t" + ask.order(), officer, ask);
    }

    /// Those of one person, found by his own index.
    private List<QueueRow> of(StaffId person, Officer officer, QueueFilter filter, Ask ask) {
        var where =
                ask.where()
                        .and("q.officer_id = :officer", "officer", person.value())
                        .and("q.body = any(:bodies)");
        filter(filter, where);
        return read(SELECT + where.sql() + ask.order(), officer, ask);
    }

    private List<QueueRow> read(String sql, Officer officer, Ask ask) {
        return jdbc.sql(sql)
                .params(ask.where().params())
                .param("bodies", bodies(officer))
                .param("ranks", RANKS)
                .param("limit", ask.limit())
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
