package okno.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubmissionStore {
    private static final String FOUND =
            """
            select s.id, s.number, s.citizen_id, s.service_version_id, s.variant, s.body, s.status,
                   s.may_withdraw, s.registered_on, s.due_on, s.officer_id, s.sent_at, s.lock
              from submissions.submission s
             where s.number = :number
            """;

    private final JdbcClient jdbc;
    private final SealedText sealed;

    SubmissionStore(JdbcClient jdbc, SealedText sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// Stores a new submission.
    ///
    /// @return false when its number is taken already: another has to be drawn
    boolean insert(Submission submission, String service, Map<String, Object> answers) {
        return jdbc.sql(
                                """
                insert into submissions.submission
                  (id, number, citizen_id, service_version_id, service, variant, body, status,
                   may_withdraw, answers, registered_on, due_on, sent_at, changed_at)
                values
                  (:id, :number, :citizen, :version, :service, :variant, :body, :status,
                   :mayWithdraw, :answers, :registeredOn, :dueOn, :sentAt, :sentAt)
                on conflict (number) do nothing
                """)
                        .param("id", submission.id().value())
                        .param("number", submission.number().value())
                        .param("citizen", submission.citizen().value())
                        .param("version", submission.versionId())
                        .param("service", service)
                        .param("variant", submission.variant())
                        .param("body", submission.body())
                        .param("status", submission.state().status().word())
                        .param("mayWithdraw", submission.state().mayWithdraw())
                        .param("answers", sealed.answers(answers, submission.id()))
                        .param("registeredOn", submission.state().registeredOn())
                        .param("dueOn", submission.state().dueOn().orElse(null))
                        .param("sentAt", submission.sentAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<SubmissionNumber> numberOf(CitizenId citizen, SubmissionId id) {
        return jdbc.sql(
                        """
                select s.number
                  from submissions.submission s
                 where s.id = :id
                   and s.citizen_id = :citizen
                """)
                .param("id", id.value())
                .param("citizen", citizen.value())
                .query(String.class)
                .optional()
                .map(SubmissionNumber::new);
    }

    Optional<Submission> find(CitizenId citizen, SubmissionNumber number) {
        return jdbc.sql(FOUND + " and s.citizen_id = :citizen")
                .param("number", number.value())
                .param("citizen", citizen.value())
                .query(SubmissionStore::toSubmission)
                .optional();
    }

    /// For an officer: only what was sent to his bodies.
    Optional<Submission> find(Collection<String> bodies, SubmissionNumber number) {
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(FOUND + " and s.body in (:bodies)")
                .param("number", number.value())
                .param("bodies", bodies)
                .query(SubmissionStore::toSubmission)
                .optional();
    }

    /// For who knows the code of its receipt.
    Optional<Submission> find(SubmissionNumber number) {
        return jdbc.sql(FOUND)
                .param("number", number.value())
                .query(SubmissionStore::toSubmission)
                .optional();
    }

    /// What was asked; the caller has found the submission by one of the ways above.
    Map<String, Object> answers(SubmissionId id) {
        return jdbc.sql("select s.answers from submissions.submission s where s.id = :id")
                .param("id", id.value())
                .query((row, index) -> sealed.answers(row.getBytes("answers"), id))
                .single();
    }

    /// Stores what changed, if nobody else changed it meanwhile.
    boolean update(Submission submission, Instant now) {
        var state = submission.state();
        return jdbc.sql(
                                """
                update submissions.submission
                   set status = :status,
                       may_withdraw = :mayWithdraw,
                       due_on = :dueOn,
                       officer_id = :officer,
                       changed_at = :now,
                       ended_at = :endedAt,
                       lock = lock + 1
                 where id = :id
                   and lock = :lock
                """)
                        .param("status", state.status().word())
                        .param("mayWithdraw", state.mayWithdraw())
                        .param("dueOn", state.dueOn().orElse(null))
                        .param("officer", submission.officer().map(StaffId::value).orElse(null))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param(
                                "endedAt",
                                state.status().isFinal() ? now.atOffset(ZoneOffset.UTC) : null)
                        .param("id", submission.id().value())
                        .param("lock", submission.lock())
                        .update()
                == 1;
    }

    private static Submission toSubmission(ResultSet row, int index) throws SQLException {
        return new Submission(
                new SubmissionId(row.getObject("id", UUID.class)),
                new SubmissionNumber(row.getString("number")),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                row.getObject("service_version_id", UUID.class),
                row.getString("variant"),
                row.getString("body"),
                new Submission.State(
                        SubmissionStatus.of(row.getString("status")),
                        row.getBoolean("may_withdraw"),
                        row.getObject("registered_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))),
                Optional.ofNullable(row.getObject("officer_id", UUID.class)).map(StaffId::new),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getInt("lock"));
    }
}
