package okno.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore {
    private static final String COLUMNS =
            """
             d.id, d.citizen_id, d.service_version_id, d.variant, d.place, d.body, d.answers,
                   d.changed_at, d.lock,
                   exists (select from submissions.signing s where s.subject_id = d.id) as frozen
            """;

    private static final String SELECT = "select" + COLUMNS + " from submissions.draft d ";

    private static final String OWN =
            SELECT
                    + """
                     where d.id = :id
                       and d.citizen_id = :citizen
                    """;

    private final JdbcClient jdbc;
    private final SealedText sealed;

    DraftStore(JdbcClient jdbc, SealedText sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /// Who begins a draft lets others who begin one for the same citizen wait until the transaction
    /// ends: of two clicks the second finds the draft of the first.
    void hold(CitizenId citizen) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('submissions.draft ' || :id, 0))")
                .param("id", citizen.toString())
                .query((row, index) -> true)
                .single();
    }

    void insert(Draft draft, String service) {
        jdbc.sql(
                        """
                insert into submissions.draft
                  (id, citizen_id, service_version_id, service, variant, place, body, answers,
                   created_at, changed_at)
                values
                  (:id, :citizen, :version, :service, :variant, :place, :body, :answers,
                   :now, :now)
                """)
                .param("id", draft.id().value())
                .param("citizen", draft.citizen().value())
                .param("version", draft.versionId())
                .param("service", service)
                .param("variant", draft.variant())
                .param("place", draft.place().orElse(null))
                .param("body", draft.body().orElse(null))
                .param("answers", sealed.answers(draft.answers(), draft.id()))
                .param("now", draft.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Draft> find(CitizenId citizen, SubmissionId id) {
        return jdbc.sql(OWN)
                .param("id", id.value())
                .param("citizen", citizen.value())
                .query(this::toDraft)
                .optional();
    }

    /// The same for a change: another change of the draft waits until this one is through.
    Optional<Draft> lock(CitizenId citizen, SubmissionId id) {
        return jdbc.sql(OWN + " for update")
                .param("id", id.value())
                .param("citizen", citizen.value())
                .query(this::toDraft)
                .optional();
    }

    /// The draft last worked on of one variant, filled in with that very version.
    Optional<Draft> latest(CitizenId citizen, UUID version, String variant) {
        return jdbc.sql(
                        SELECT
                                + """
                 where d.citizen_id = :citizen
                   and d.service_version_id = :version
                   and d.variant = :variant
                 order by d.changed_at desc, d.id
                 limit 1
                """)
                .param("citizen", citizen.value())
                .param("version", version)
                .param("variant", variant)
                .query(this::toDraft)
                .optional();
    }

    /// All drafts of a citizen, the one last worked on first.
    List<DraftRow> list(CitizenId citizen) {
        return jdbc.sql(
                        """
                select d.id, d.service_version_id, d.place, d.changed_at
                  from submissions.draft d
                 where d.citizen_id = :citizen
                 order by d.changed_at desc, d.id
                """)
                .param("citizen", citizen.value())
                .query(
                        (row, index) ->
                                new DraftRow(
                                        new SubmissionId(row.getObject("id", UUID.class)),
                                        row.getObject("service_version_id", UUID.class),
                                        Optional.ofNullable(row.getString("place")),
                                        instant(row, "changed_at")))
                .list();
    }

    /// Stores what changed in a draft that was locked.
    void update(Draft draft, Instant now) {
        jdbc.sql(
                        """
                update submissions.draft
                   set place = :place, body = :body, answers = :answers, changed_at = :now,
                       lock = lock + 1
                 where id = :id
                   and citizen_id = :citizen
                """)
                .param("place", draft.place().orElse(null))
                .param("body", draft.body().orElse(null))
                .param("answers", sealed.answers(draft.answers(), draft.id()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", draft.id().value())
                .param("citizen", draft.citizen().value())
                .update();
    }

    boolean delete(CitizenId citizen, SubmissionId id) {
        return jdbc.sql("delete from submissions.draft where id = :id and citizen_id = :citizen")
                        .param("id", id.value())
                        .param("citizen", citizen.value())
                        .update()
                == 1;
    }

    /// Takes the draft out of the drafts: of two senders only one gets it, the other waits for the
    /// first one's commit and then gets nothing.
    Optional<Draft> take(CitizenId citizen, SubmissionId id) {
        return jdbc.sql(
                        """
                delete from submissions.draft d
                 where d.id = :id
                   and d.citizen_id = :citizen
                returning
                """
                                + COLUMNS)
                .param("id", id.value())
                .param("citizen", citizen.value())
                .query(this::toDraft)
                .optional();
    }

    void pass(CitizenId from, CitizenId to) {
        jdbc.sql(
                        """
                update submissions.draft
                   set citizen_id = :to
                 where citizen_id = :from
                """)
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    private Draft toDraft(ResultSet row, int index) throws SQLException {
        var id = new SubmissionId(row.getObject("id", UUID.class));
        return new Draft(
                id,
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                row.getObject("service_version_id", UUID.class),
                row.getString("variant"),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getString("body")),
                sealed.answers(row.getBytes("answers"), id),
                instant(row, "changed_at"),
                row.getInt("lock"),
                row.getBoolean("frozen"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
