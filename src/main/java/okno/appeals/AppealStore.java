package okno.appeals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.appeals.complaints.ComplaintMoment;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import okno.submissions.SubmissionNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps appeals; what their authors wrote is sealed, each bound to its appeal.
@Repository
class AppealStore {
    private static final String FOUND = "select " + AppealRows.COLUMNS + " from appeals.appeal a ";
    private static final String PURPOSE = "appeals.appeal";
    private static final int MOST_PARTS = 50;
    private static final int MOST_MOMENTS = 200;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Json json;

    AppealStore(JdbcClient jdbc, Secrets secrets, Json json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    /// Stores a new appeal.
    ///
    /// @return false when the number is taken
    boolean insert(Appeal appeal, AppealText text) {
        return jdbc.sql(
                                """
                insert into appeals.appeal
                  (id, number, citizen_id, whole_id, follows_id, sent_at, kind, concerns, service,
                   may_publish, content, agency, state, arrived_at, due_on, submission, ground,
                   target)
                values
                  (:id, :number, :citizen, :whole, :follows, :sent, :kind, :concerns, :service,
                   :publish, :content, :agency, :state, :arrived, :due, :submission, :ground,
                   :target)
                on conflict (number) do nothing
                """)
                        .params(AppealRows.params(appeal))
                        .param("content", seal(appeal.id(), text))
                        .update()
                == 1;
    }

    /// Stores a change, if nobody else changed it meanwhile.
    ///
    /// @param seen the lock of the appeal that the change began from
    boolean update(UUID id, Appeal.Standing now, int seen) {
        return jdbc.sql(
                                """
                update appeals.appeal
                   set agency = :agency, state = :state, arrived_at = :arrived, due_on = :due,
                       register_number = :register, registered_on = :registered, ended_at = :ended,
                       officer_id = :officer, lock = lock + 1
                 where id = :id
                   and lock = :lock
                   and ended_at is null
                """)
                        .params(AppealRows.params(now))
                        .param("id", id)
                        .param("lock", seen)
                        .update()
                == 1;
    }

    /// The number of what a draft became, if it was sent.
    Optional<AppealNumber> numberOf(CitizenId citizen, UUID id) {
        return jdbc.sql(
                        """
                select a.number from appeals.appeal a where a.id = :id and a.citizen_id = :citizen
                """)
                .param("id", id)
                .param("citizen", citizen.value())
                .query(String.class)
                .optional()
                .map(AppealNumber::new);
    }

    Optional<Appeal> find(CitizenId citizen, AppealNumber number) {
        return jdbc.sql(FOUND + " where a.number = :number and a.citizen_id = :citizen")
                .param("number", number.value())
                .param("citizen", citizen.value())
                .query(AppealRows::toAppeal)
                .optional();
    }

    /// For an officer: only what lies with his bodies.
    Optional<Appeal> find(Collection<String> agencies, AppealNumber number) {
        return jdbc.sql(FOUND + " where a.number = :number and a.agency = any (:agencies)")
                .param("number", number.value())
                .param("agencies", agencies.toArray(String[]::new))
                .query(AppealRows::toAppeal)
                .optional();
    }

    /// Whether it lay with one of these bodies before, and lies with none of them now.
    boolean left(Collection<String> agencies, AppealNumber number) {
        return jdbc.sql(
                        """
                select exists (
                       select 1
                         from appeals.appeal a
                         join appeals.step s on s.appeal_id = a.id
                        where a.number = :number
                          and a.agency <> all (:agencies)
                          and s.agency = any (:agencies))
                """)
                .param("number", number.value())
                .param("agencies", agencies.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /// For a caller who has made sure that it may be seen.
    Optional<Appeal> find(UUID id) {
        return jdbc.sql(FOUND + " where a.id = :id")
                .param("id", id)
                .query(AppealRows::toAppeal)
                .optional();
    }

    /// Slug of the body that a whole appeal was sent to at first.
    String sentTo(UUID whole) {
        return jdbc.sql(
                        """
                select s.agency
                  from appeals.step s
                 where s.appeal_id = :whole
                 order by s.position
                 limit 1
                """)
                .param("whole", whole)
                .query(String.class)
                .single();
    }

    /// What was split off from an appeal, in the order of time.
    List<Appeal> parts(UUID whole) {
        return jdbc.sql(
                        FOUND
                                + """
                 where a.whole_id = :whole
                   and a.id <> a.whole_id
                 order by a.id
                 limit :limit
                """)
                .param("whole", whole)
                .param("limit", MOST_PARTS)
                .query(AppealRows::toAppeal)
                .list();
    }

    /// What a citizen sent, the newest first; parts are seen with what they were split off from.
    ///
    /// @param before id of the last one of the page before
    List<Appeal> list(CitizenId citizen, Optional<UUID> before, int limit) {
        return jdbc.sql(
                        FOUND
                                + """
                 where a.citizen_id = :citizen
                   and a.whole_id = a.id
                   and (cast(:before as uuid) is null or a.id < :before)
                 order by a.id desc
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(AppealRows::toAppeal)
                .list();
    }

    /// What the author of an appeal wrote, for a caller who has made sure that it may be seen.
    AppealText text(UUID id) {
        var sealed =
                jdbc.sql("select a.content from appeals.appeal a where a.id = :id")
                        .param("id", id)
                        .query((row, _) -> row.getBytes("content"))
                        .single();
        return json.read(secrets.openText(PURPOSE, sealed, id), AppealText.class);
    }

    /// What became of complaints about a case, the oldest first.
    List<ComplaintMoment> complaints(CitizenId citizen, SubmissionNumber submission) {
        return jdbc.sql(
                        """
                select a.number, s.action, s.made_at
                  from appeals.appeal a
                  join appeals.step s on s.appeal_id = a.id
                 where a.submission = :submission
                   and a.citizen_id = :citizen
                 order by s.made_at, s.id
                 limit :limit
                """)
                .param("submission", submission.value())
                .param("citizen", citizen.value())
                .param("limit", MOST_MOMENTS)
                .query(
                        (row, _) ->
                                new ComplaintMoment(
                                        row.getString("number"),
                                        row.getString("action"),
                                        AppealRows.instant(row, "made_at")))
                .list();
    }

    void pass(CitizenId from, CitizenId to) {
        jdbc.sql("update appeals.appeal set citizen_id = :to where citizen_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    private byte[] seal(UUID id, AppealText text) {
        return secrets.sealText(PURPOSE, json.write(text), id);
    }
}
