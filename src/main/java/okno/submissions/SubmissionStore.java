package okno.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.terms.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubmissionStore {
    private static final String ALL =
            """
            select s.id, s.number, s.citizen_id, s.service_version_id, s.variant, s.place, s.body,
                   s.status, s.may_withdraw, s.registered_on, s.ordered_term, s.due_on, s.representative,
                   s.officer_id, s.sent_at, s.lock
              from submissions.submission s
            """;

    private static final String FOUND = ALL + " where s.number = :number";

    private static final String SENT =
            """
            with sent as (
              insert into submissions.submission
                (id, number, citizen_id, service_version_id, service, variant, place, body,
                 status, may_withdraw, answers, registered_on, due_on, represented_by, representative,
                 sent_at, changed_at)
              values
                (:id, :number, :citizen, :version, :service, :variant, :place, :body,
                 :status, :mayWithdraw, :answers, :registeredOn, :dueOn, :representedBy, :representative,
                 :sentAt, :sentAt)
              on conflict (number) do nothing
              returning id, sent_at
            )
            insert into submissions.event
              (id, submission_id, position, happened_at, status, actor_kind, actor)
            select e.id, s.id, e.position, s.sent_at, e.status, e.actor_kind, e.actor
              from sent s
             cross join unnest(cast(:events as uuid[]), cast(:statuses as text[]),
                               cast(:kinds as text[]), cast(:actors as text[]))
                   with ordinality e (id, status, actor_kind, actor, position)
            """;

    private final JdbcClient jdbc;
    private final SealedText sealed;

    SubmissionStore(JdbcClient jdbc, SealedText sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// What a submission asks, and of which service.
    record Content(String service, Map<String, Object> answers) {}

    /// Stores a new submission with its first events, which have no words yet, in one statement.
    ///
    /// @return false when its number is taken already: another has to be drawn
    boolean insert(Submission submission, Content content, List<SubmissionEvent> events) {
        var by = submission.representative();
        return jdbc.sql(SENT)
                        .param("id", submission.id().value())
                        .param("number", submission.number().value())
                        .param("citizen", submission.citizen().value())
                        .param("version", submission.versionId())
                        .param("variant", submission.variant())
                        .param("place", submission.place().orElse(null))
                        .param("body", submission.body())
                        .param("status", submission.state().status().word())
                        .param("mayWithdraw", submission.state().mayWithdraw())
                        .param("service", content.service())
                        .param("answers", sealed.answers(content.answers(), submission.id()))
                        .param("registeredOn", submission.state().registeredOn().orElse(null))
                        .param("dueOn", submission.state().dueOn().orElse(null))
                        .param("representedBy", by.map(it -> it.id().value()).orElse(null))
                        .param("representative", sealed.representative(by, submission.id()))
                        .param("sentAt", submission.sentAt().atOffset(ZoneOffset.UTC))
                        .param("events", column(events, SubmissionEvent::id))
                        .param("statuses", column(events, event -> event.status().word()))
                        .param("kinds", column(events, event -> event.actor().kind().text()))
                        .param("actors", column(events, event -> event.actor().id()))
                        .update()
                == events.size();
    }

    private static String[] column(
            List<SubmissionEvent> events, Function<SubmissionEvent, Object> value) {
        return events.stream().map(value).map(String::valueOf).toArray(String[]::new);
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
                .query(this::toSubmission)
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
                .query(this::toSubmission)
                .optional();
    }

    /// For who knows the code of its receipt.
    Optional<Submission> find(SubmissionNumber number) {
        return jdbc.sql(FOUND).param("number", number.value()).query(this::toSubmission).optional();
    }

    /// Whosever it is: for what happens to its fee.
    Optional<Submission> find(SubmissionId id) {
        return jdbc.sql(ALL + " where s.id = :id")
                .param("id", id.value())
                .query(this::toSubmission)
                .optional();
    }

    /// What was asked; the caller has found the submission by one of the ways above.
    Map<String, Object> answers(SubmissionId id) {
        return jdbc.sql("select s.answers from submissions.submission s where s.id = :id")
                .param("id", id.value())
                .query((row, index) -> sealed.answers(row.getBytes("answers"), id))
                .single();
    }

    /// Lets others who change it, or tell of it, wait until the transaction ends; false if none is.
    boolean hold(SubmissionId id) {
        return jdbc.sql("select s.id from submissions.submission s where s.id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /// Stores what changed, if nobody else changed it meanwhile.
    boolean update(Submission submission, Instant now) {
        var state = submission.state();
        return jdbc.sql(
                                """
                update submissions.submission
                   set status = :status,
                       may_withdraw = :mayWithdraw,
                       registered_on = :registeredOn,
                       ordered_term = :ordered,
                       due_on = :dueOn,
                       officer_id = :officer,
                       changed_at = :now,
                       ended_at = case when :final then coalesce(ended_at, :now) end,
                       lock = lock + 1
                 where id = :id
                   and lock = :lock
                """)
                        .param("status", state.status().word())
                        .param("mayWithdraw", state.mayWithdraw())
                        .param("registeredOn", state.registeredOn().orElse(null))
                        .param("ordered", state.ordered().map(Term::toString).orElse(null))
                        .param("dueOn", state.dueOn().orElse(null))
                        .param("officer", submission.officer().map(StaffId::value).orElse(null))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("final", state.status().isFinal())
                        .param("id", submission.id().value())
                        .param("lock", submission.lock())
                        .update()
                == 1;
    }

    void pass(CitizenId from, CitizenId to) {
        jdbc.sql(
                        """
                update submissions.submission
                   set citizen_id = :to
                 where citizen_id = :from
                """)
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /// Those of some people who have sent something, or for whom something was sent.
    Set<CitizenId> senders(Collection<CitizenId> people) {
        return jdbc.sql(
                        """
                select distinct s.citizen_id
                  from submissions.submission s
                 where s.citizen_id = any(:people)
                 limit :most
                """)
                .param("people", people.stream().map(CitizenId::value).toArray(UUID[]::new))
                .param("most", people.size())
                .query((row, _) -> new CitizenId(row.getObject("citizen_id", UUID.class)))
                .set();
    }

    private Submission toSubmission(ResultSet row, int index) throws SQLException {
        var id = new SubmissionId(row.getObject("id", UUID.class));
        return new Submission(
                id,
                new SubmissionNumber(row.getString("number")),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                row.getObject("service_version_id", UUID.class),
                row.getString("variant"),
                Optional.ofNullable(row.getString("place")),
                row.getString("body"),
                new Submission.State(
                        SubmissionStatus.of(row.getString("status")),
                        row.getBoolean("may_withdraw"),
                        Optional.ofNullable(row.getObject("registered_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("ordered_term")).flatMap(Term::parse),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))),
                sealed.representative(row.getBytes("representative"), id),
                Optional.ofNullable(row.getObject("officer_id", UUID.class)).map(StaffId::new),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getInt("lock"));
    }
}
