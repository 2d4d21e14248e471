package okno.launch.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import okno.launch.bench.WholeDrafts.Prepared;
import okno.platform.Ids;

/// Writes the rows of a sent application by plain JDBC, in one transaction with the same commit:
/// deletes the draft, freezes its files, writes the submission, its two events, the record and the
/// job of the news, as long as the portal's own. What follows the portal's sending follows this
/// one too: the worker tells the news, the record is linked. Nothing is read, checked or sealed.
final class BareSender {
    /// As long as the sealed answers of [WholeDrafts].
    private static final byte[] SEALED = new byte[170];

    private final DataSource pool;
    private final Clock clock = Clock.systemUTC();

    BareSender(DataSource pool) {
        this.pool = pool;
    }

    boolean send(Prepared draft) throws SQLException {
        var number = number();
        var registered = Ids.next(clock);
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            update(connection, "delete from submissions.draft where id = ?", draft.draft().value());
            freeze(connection, draft);
            insertSubmission(connection, draft, number);
            insertEvents(connection, draft, registered);
            insertRecord(connection, draft);
            insertNews(connection, draft, registered, number);
            connection.commit();
            connection.setAutoCommit(true);
        }
        return true;
    }

    private void freeze(Connection connection, Prepared draft) throws SQLException {
        update(
                connection,
                "update attachments.folder set frozen_at = ? where subject_id = ?",
                OffsetDateTime.now(clock),
                draft.draft().value());
    }

    private void insertSubmission(Connection connection, Prepared draft, String number)
            throws SQLException {
        var now = OffsetDateTime.now(clock);
        update(
                connection,
                """
                insert into submissions.submission
                  (id, number, citizen_id, service_version_id, service, variant, body, status,
                   may_withdraw, answers, registered_on, due_on, sent_at, changed_at)
                values (?, ?, ?, ?, ?, 'main', ?, 'delivered', true, ?, ?, ?, ?, ?)
                """,
                draft.draft().value(),
                number,
                draft.citizen().value(),
                draft.version(),
                WholeDrafts.SERVICE,
                WholeDrafts.BODY,
                SEALED,
                LocalDate.now(clock),
                LocalDate.now(clock).plusDays(30),
                now,
                now);
    }

    private void insertEvents(Connection connection, Prepared draft, UUID registered)
            throws SQLException {
        var now = OffsetDateTime.now(clock);
        update(
                connection,
                """
                insert into submissions.event
                  (id, submission_id, position, happened_at, status, actor_kind, actor)
                values (?, ?, 1, ?, 'registered', 'citizen', ?),
                       (?, ?, 2, ?, 'delivered', 'system', 'submissions')
                """,
                registered,
                draft.draft().value(),
                now,
                draft.citizen().toString(),
                Ids.next(clock),
                draft.draft().value(),
                now);
    }

    private void insertRecord(Connection connection, Prepared draft) throws SQLException {
        update(
                connection,
                """
                insert into audit.entry
                  (id, recorded_at, actor_kind, actor, action, subject_kind, subject, facts)
                values (?, ?, 'citizen', ?, 'submission.registered', 'submission', ?,
                        '{"status": "registered"}'::jsonb)
                """,
                Ids.next(clock),
                OffsetDateTime.now(clock),
                draft.citizen().toString(),
                draft.draft().toString());
    }

    private void insertNews(Connection connection, Prepared draft, UUID event, String number)
            throws SQLException {
        var now = OffsetDateTime.now(clock);
        var news =
                """
                {"event": "%s", "citizen": "%s", "party": "bench", "topic": "submission",
                 "word": "registered", "number": "%s", "service": "%s", "facts": {}, "at": "%s"}
                """
                        .formatted(event, draft.citizen(), number, WholeDrafts.SERVICE, now);
        update(
                connection,
                """
                insert into notifications.news (id, party, subject, payload, next_at, created_at)
                values (?, 'bench', ?, cast(? as jsonb), ?, ?)
                """,
                event,
                draft.draft().toString(),
                news,
                now,
                now);
    }

    private static String number() {
        int random = ThreadLocalRandom.current().nextInt(1_000_000_000);
        var digits = "%09d".formatted(random);
        return "99-%s-%s-%s-0"
                .formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6));
    }

    private static void update(Connection connection, String sql, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
