package okno.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteStore {
    private static final String PURPOSE = "desk.note";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    NoteStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// What notes are about: a case or an appeal.
    enum About {
        SUBMISSION,
        APPEAL;

        private String column() {
            return this == SUBMISSION ? "submission_id" : "appeal_id";
        }
    }

    /// The newest first.
    List<Note> of(About about, UUID subject, int limit) {
        return jdbc.sql(
                        """
                select n.id, n.author_id, n.text, n.created_at
                  from desk.note n
                 where n.%s = :subject
                 order by n.id desc
                 limit :limit
                """
                                .formatted(about.column()))
                .param("subject", subject)
                .param("limit", limit)
                .query(this::toNote)
                .list();
    }

    void insert(About about, UUID subject, Note note) {
        jdbc.sql(
                        """
                insert into desk.note (id, %s, author_id, text, created_at)
                values (:id, :subject, :author, :text, :at)
                """
                                .formatted(about.column()))
                .param("id", note.id())
                .param("subject", subject)
                .param("author", note.author().value())
                .param("text", secrets.sealText(PURPOSE, note.text(), note.id()))
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Note toNote(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Note(
                id,
                new StaffId(row.getObject("author_id", UUID.class)),
                secrets.openText(PURPOSE, row.getBytes("text"), id),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
