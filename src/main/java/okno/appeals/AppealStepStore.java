package okno.appeals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import okno.appeals.AppealTerm.Explanation;
import okno.platform.secrets.Secrets;
import okno.terms.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what happened to appeals and the terms that it started; words are sealed, each bound to
/// its step.
@Repository
class AppealStepStore {
    private static final String PURPOSE = "appeals.step";
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    AppealStepStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// @param position the lock of the appeal that the step led to
    void insert(UUID appeal, int position, AppealStep step) {
        var words = step.words();
        jdbc.sql(
                        """
                insert into appeals.step
                  (id, appeal_id, position, action, state, agency, ground, reference, text,
                   actor_kind, actor, made_at)
                values
                  (:id, :appeal, :position, :action, :state, :agency, :ground, :reference, :text,
                   :actorKind, :actor, :at)
                """)
                .param("id", step.id())
                .param("appeal", appeal)
                .param("position", position)
                .param("action", step.action().word())
                .param("state", step.state().word())
                .param("agency", step.agency())
                .param("ground", words.ground().map(LeavingGround::word).orElse(null))
                .param("reference", words.reference().orElse(null))
                .param("text", seal(step))
                .param("actorKind", step.action().byCitizen() ? "citizen" : "staff")
                .param("actor", step.actor())
                .param("at", AppealRows.at(step.at()))
                .update();
        step.terms().forEach(term -> insert(step.id(), term));
    }

    private void insert(UUID step, AppealTerm term) {
        jdbc.sql(
                        """
                insert into appeals.term
                  (step_id, kind, term, started_on, last_day, explanation, explanation_en)
                values
                  (:step, :kind, :term, :started, :last, :russian, :english)
                """)
                .param("step", step)
                .param("kind", term.kind().word())
                .param("term", term.term().toString())
                .param("started", term.startedOn())
                .param("last", term.lastDay())
                .param("russian", term.explanation().russian())
                .param("english", term.explanation().english())
                .update();
    }

    /// In the order of time.
    List<AppealStep> of(UUID appeal) {
        var terms = termsOf(appeal);
        return jdbc.sql(
                        """
                select s.id, s.action, s.state, s.agency, s.ground, s.reference, s.text, s.actor,
                       s.made_at
                  from appeals.step s
                 where s.appeal_id = :appeal
                 order by s.position
                 limit :limit
                """)
                .param("appeal", appeal)
                .param("limit", SHOWN)
                .query((row, _) -> toStep(row, terms))
                .list();
    }

    private Map<UUID, List<AppealTerm>> termsOf(UUID appeal) {
        record Started(UUID step, AppealTerm term) {}
        return jdbc
                .sql(
                        """
                select t.step_id, t.kind, t.term, t.started_on, t.last_day, t.explanation,
                       t.explanation_en
                  from appeals.step s
                  join appeals.term t on t.step_id = s.id
                 where s.appeal_id = :appeal
                 order by t.last_day
                 limit :limit
                """)
                .param("appeal", appeal)
                .param("limit", 3 * SHOWN)
                .query((row, _) -> new Started(row.getObject("step_id", UUID.class), toTerm(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Started::step,
                                Collectors.mapping(Started::term, Collectors.toList())));
    }

    private byte @Nullable [] seal(AppealStep step) {
        var text = step.words().text();
        return text.isEmpty() ? null : secrets.sealText(PURPOSE, text, step.id());
    }

    private AppealStep toStep(ResultSet row, Map<UUID, List<AppealTerm>> terms)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("text");
        return new AppealStep(
                id,
                AppealAction.of(row.getString("action")),
                AppealState.of(row.getString("state")).orElseThrow(),
                row.getString("agency"),
                new AppealStep.Words(
                        sealed == null ? "" : secrets.openText(PURPOSE, sealed, id),
                        Optional.ofNullable(row.getString("ground")).flatMap(LeavingGround::of),
                        Optional.ofNullable(row.getString("reference"))),
                row.getObject("actor", UUID.class),
                AppealRows.instant(row, "made_at"),
                terms.getOrDefault(id, List.of()));
    }

    private static AppealTerm toTerm(ResultSet row) throws SQLException {
        return new AppealTerm(
                AppealTerm.Kind.of(row.getString("kind")),
                Term.parse(row.getString("term")).orElseThrow(),
                row.getObject("started_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                new Explanation(row.getString("explanation"), row.getString("explanation_en")));
    }
}
