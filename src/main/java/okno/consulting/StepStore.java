package okno.consulting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import okno.consulting.InquiryStep.Kind;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what was said sealed, each bound to its step.
@Repository
class StepStore {
    private static final String PURPOSE = "consulting.step";
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    StepStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// @param position the lock of the inquiry that the step led to
    void insert(UUID inquiry, int position, InquiryStep step) {
        jdbc.sql(
                        """
                insert into consulting.step
                  (id, inquiry_id, position, kind, agency, text, actor_kind, actor, made_at)
                values
                  (:id, :inquiry, :position, :kind, :agency, :text, :actorKind, :actor, :at)
                """)
                .param("id", step.id())
                .param("inquiry", inquiry)
                .param("position", position)
                .param("kind", step.kind().word())
                .param("agency", step.agency())
                .param("text", secrets.sealText(PURPOSE, step.text(), step.id()))
                .param("actorKind", step.kind().byCitizen() ? "citizen" : "staff")
                .param("actor", step.actor())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// In the order of time.
    List<InquiryStep> of(UUID inquiry) {
        return jdbc.sql(
                        """
                select s.id, s.kind, s.agency, s.text, s.actor, s.made_at
                  from consulting.step s
                 where s.inquiry_id = :inquiry
                 order by s.position
                 limit :limit
                """)
                .param("inquiry", inquiry)
                .param("limit", SHOWN)
                .query(this::toStep)
                .list();
    }

    private InquiryStep toStep(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new InquiryStep(
                id,
                Kind.of(row.getString("kind")),
                row.getString("agency"),
                secrets.openText(PURPOSE, row.getBytes("text"), id),
                row.getObject("actor", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
