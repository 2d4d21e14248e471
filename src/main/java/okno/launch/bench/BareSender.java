package okno.launch.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import okno.accounts.CitizenId;
import okno.platform.Ids;

/// Writes the rows of a sent application by plain JDBC: one transaction that deletes the draft
/// and writes the submission, its two events, the record and the job. Nothing is checked or
/// sealed.
final class BareSender {
    private static final byte[] SEALED = new byte[220];

    private final DataSource pool;
    private final Clock clock = Clock.systemUTC();

    BareSender(DataSource pool) {
        this.pool = pool;
    }

    /// A draft row that waits.
    record Waiting(UUID id, UUID citizen, UUID version) {}

    /// A draft row for each person.
    Queue<Waiting> prepare(List<CitizenId> people) throws SQLException {
        var prepared = new ConcurrentLinkedQueue<Waiting>();
        try (var connection = pool.getConnection()) {
            var version = version(connection);
            for (var citizen : people) {
                var waiting = new Waiting(Ids.next(clock), citizen.value(), version);
                insertDraft(connection, waiting);
                prepared.add(waiting);
            }
        }
        return prepared;
    }

    boolean send(Waiting draft) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            update(connection, "delete from submissions.draft where id = ?", draft.id());
            insertSubmission(connection, draft);
            insertEvents(connection, draft);
            insertRecord(connection, draft);
            insertJob(connection, draft);
            connection.commit();
            connection.setAutoCommit(true);
        }
        return true;
    }

    private void insertDraft(Connection connection, Waiting draft) throws SQLException {
        update(
                connection,
                """
                insert into submissions.draft
                  (id, citizen_id, service_version_id, service, variant, answers, created_at,
                   changed_at)
                values (?, ?, ?, 'bench', 'bench', ?, now(), now())
                """,
                draft.id(),
                draft.citizen(),
                draft.version(),
                SEALED);
    }

    private void insertSubmission(Connection connection, Waiting draft) throws SQLException {
        var now = OffsetDateTime.now(clock);
        var number = "99-%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
        update(
                connection,
                """
                insert into submissions.submission
                  (id, number, citizen_id, service_version_id, service, variant, body, status,
                   may_withdraw, answers, registered_on, due_on, sent_at, changed_at)
                values (?, ?, ?, ?, 'bench', 'bench', 'bench', 'delivered', true, ?, ?, ?, ?, ?)
                on conflict (number) do nothing
                """,
                draft.id(),
                number,
                draft.citizen(),
                draft.version(),
                SEALED,
                LocalDate.now(clock),
                LocalDate.now(clock),
                now,
                now);
    }

    private void insertEvents(Connection connection, Waiting draft) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into submissions.event
                          (id, submission_id, position, happened_at, status, actor_kind, actor)
                        values (?, ?, ?, ?, 'delivered', 'citizen', 'bench')
                        """)) {
            for (int position = 1; position <= 2; position++) {
                fill(statement, Ids.next(clock), draft.id(), position, OffsetDateTime.now(clock));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void insertRecord(Connection connection, Waiting draft) throws SQLException {
        update(
                connection,
                """
                insert into audit.entry
                  (id, recorded_at, actor_kind, actor, action, subject_kind, subject, facts)
                values (?, ?, 'citizen', ?, 'submission.registered', 'submission', ?, '{}'::jsonb)
                """,
                Ids.next(clock),
                OffsetDateTime.now(clock),
                draft.citizen().toString(),
                draft.id().toString());
    }

    private void insertJob(Connection connection, Waiting draft) throws SQLException {
        update(
                connection,
                """
                insert into platform.job (id, kind, subject, payload, state, run_at, created_at)
                values (?, 'bench', ?, '{}'::jsonb, 'failed', ?, ?)
                """,
                Ids.next(clock),
                draft.id().toString(),
                OffsetDateTime.now(clock),
                OffsetDateTime.now(clock));
    }

    private static UUID version(Connection connection) throws SQLException {
        try (var statement =
                        connection.prepareStatement(
                                "select id from catalogue.service_version limit 1");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
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
