package okno.consulting.frequent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FrequentStore {
    private static final String FOUND =
            """
            select f.id, f.agency, f.service, f.position, f.question, f.answer, f.changed_at,
                   f.withdrawn_at, f.lock
              from consulting.frequent_question f
            """;

    private final JdbcClient jdbc;

    FrequentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many are shown in one place.
    ///
    /// @param service slug, or an empty text for the page of the body itself
    int countShown(String agency, String service) {
        return jdbc.sql(
                        """
                select count(*)
                  from consulting.frequent_question f
                 where f.agency = :agency
                   and f.service = :service
                   and f.withdrawn_at is null
                """)
                .param("agency", agency)
                .param("service", service)
                .query(Integer.class)
                .single();
    }

    /// Whether a question is shown in one place in these words.
    ///
    /// @param service slug, or an empty text for the page of the body itself
    boolean isShown(String agency, String service, String question) {
        return jdbc.sql(
                        """
                select exists (
                  select
                    from consulting.frequent_question f
                   where f.agency = :agency
                     and f.service = :service
                     and f.withdrawn_at is null
                     and f.question = :question)
                """)
                .param("agency", agency)
                .param("service", service)
                .param("question", question)
                .query(Boolean.class)
                .single();
    }

    /// Those of all bodies that are shown, in the order of their positions; a hundred thousand at
    /// most.
    List<FrequentQuestion> allShown() {
        return jdbc.sql(
                        FOUND
                                + """
                 where f.withdrawn_at is null
                 order by f.position, f.id
                 limit 100000
                """)
                .query(FrequentStore::toQuestion)
                .list();
    }

    /// All of these bodies, the last added first.
    List<FrequentQuestion> list(Collection<String> agencies, Optional<UUID> before, int limit) {
        return jdbc.sql(
                        FOUND
                                + """
                 where f.agency = any (:agencies)
                   and (cast(:before as uuid) is null or f.id < :before)
                 order by f.id desc
                 limit :limit
                """)
                .param("agencies", agencies.toArray(String[]::new))
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(FrequentStore::toQuestion)
                .list();
    }

    Optional<FrequentQuestion> find(Collection<String> agencies, UUID id) {
        return jdbc.sql(FOUND + " where f.id = :id and f.agency = any (:agencies)")
                .param("id", id)
                .param("agencies", agencies.toArray(String[]::new))
                .query(FrequentStore::toQuestion)
                .optional();
    }

    /// @param inquiry id of the inquiry it was made from, if it was made from one
    void insert(FrequentQuestion one, Optional<UUID> inquiry, StaffId by) {
        jdbc.sql(
                        """
                insert into consulting.frequent_question
                  (id, agency, service, inquiry_id, position, question, answer, published_at,
                   changed_at, changed_by)
                values
                  (:id, :agency, :service, :inquiry, :position, :question, :answer, :at, :at, :by)
                """)
                .param("id", one.id())
                .param("agency", one.agency())
                .param("service", one.service().orElse(""))
                .param("inquiry", inquiry.orElse(null))
                .param("position", one.position())
                .param("question", one.question())
                .param("answer", one.answer())
                .param("at", one.changedAt().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    /// Stores a change, if nobody else changed it meanwhile.
    boolean update(FrequentQuestion changed, StaffId by) {
        return jdbc.sql(
                                """
                update consulting.frequent_question
                   set position = :position, question = :question, answer = :answer,
                       changed_at = :at, changed_by = :by, withdrawn_at = :withdrawn,
                       lock = lock + 1
                 where id = :id
                   and lock = :lock
                """)
                        .param("position", changed.position())
                        .param("question", changed.question())
                        .param("answer", changed.answer())
                        .param("at", changed.changedAt().atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .param("withdrawn", at(changed.withdrawnAt()))
                        .param("id", changed.id())
                        .param("lock", changed.lock())
                        .update()
                == 1;
    }

    /// Tells all nodes that pages have changed.
    void nextEdition() {
        jdbc.sql("update consulting.edition set number = number + 1").update();
    }

    long edition() {
        return jdbc.sql("select e.number from consulting.edition e limit 1")
                .query(Long.class)
                .single();
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static FrequentQuestion toQuestion(ResultSet row, int index) throws SQLException {
        return new FrequentQuestion(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                Optional.of(row.getString("service")).filter(slug -> !slug.isEmpty()),
                row.getInt("position"),
                row.getString("question"),
                row.getString("answer"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("lock"));
    }
}
