package okno.submissions;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EventStore {
    /// No submission has more; a list without a bound is refused by our rules.
    private static final int MOST_EVENTS = 500;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final SealedText sealed;

    EventStore(JdbcClient client, JdbcTemplate jdbc, SealedText sealed) {
        this.client = client;
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// Stores events in one statement.
    void insert(List<SubmissionEvent> events) {
        jdbc.batchUpdate(
                """
                insert into submissions.event
                  (id, submission_id, position, happened_at, status, actor_kind, actor, message,
                   grounds, complaint, charge_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                events,
                events.size(),
                this::fill);
    }

    /// Everything that happened to a submission, in order.
    List<SubmissionEvent> of(SubmissionId submission) {
        return client.sql(
                        """
                select e.id, e.submission_id, e.position, e.happened_at, e.status, e.actor_kind,
                       e.actor, e.message, e.grounds, e.complaint, e.charge_id
                  from submissions.event e
                 where e.submission_id = :submission
                 order by e.position
                 limit :limit
                """)
                .param("submission", submission.value())
                .param("limit", MOST_EVENTS)
                .query(this::toEvent)
                .list();
    }

    int lastPosition(SubmissionId submission) {
        return client.sql(
                        """
                select coalesce(max(e.position), 0)
                  from submissions.event e
                 where e.submission_id = :submission
                """)
                .param("submission", submission.value())
                .query(Integer.class)
                .single();
    }

    /// The submission that waited for a charge.
    Optional<SubmissionNumber> waitedFor(UUID charge) {
        return client.sql(
                        """
                select s.number
                  from submissions.event e
                  join submissions.submission s on s.id = e.submission_id
                 where e.charge_id = :charge
                 limit 1
                """)
                .param("charge", charge)
                .query((row, index) -> new SubmissionNumber(row.getString("number")))
                .optional();
    }

    private void fill(PreparedStatement row, SubmissionEvent event) throws SQLException {
        row.setObject(1, event.id());
        row.setObject(2, event.submission().value());
        row.setInt(3, event.position());
        row.setObject(4, event.at().atOffset(ZoneOffset.UTC));
        row.setString(5, event.status().word());
        row.setString(6, event.actor().kind().text());
        row.setString(7, event.actor().id());
        row.setBytes(8, sealed.message(event.message(), event.submission()));
        row.setString(9, event.grounds().orElse(null));
        row.setString(10, event.complaint().orElse(null));
        row.setObject(11, event.charge().orElse(null));
    }

    private SubmissionEvent toEvent(ResultSet row, int index) throws SQLException {
        var submission = new SubmissionId(row.getObject("submission_id", UUID.class));
        var kind = Actor.Kind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT));
        return new SubmissionEvent(
                row.getObject("id", UUID.class),
                submission,
                row.getInt("position"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                SubmissionStatus.of(row.getString("status")),
                new Actor(kind, row.getString("actor")),
                sealed.message(row.getBytes("message"), submission),
                Optional.ofNullable(row.getString("grounds")),
                Optional.ofNullable(row.getString("complaint")),
                Optional.ofNullable(row.getObject("charge_id", UUID.class)));
    }
}
