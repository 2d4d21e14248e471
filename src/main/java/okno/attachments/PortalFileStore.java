package okno.attachments;

import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the portal does with files by itself, in jobs that nobody asked for.
@Repository
class PortalFileStore {
    private final JdbcClient jdbc;

    PortalFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A citizen and the subject that his file belongs to.
    record Owned(CitizenId owner, UUID subject) {}

    /// Whose a file is.
    Optional<Owned> owned(UUID id) {
        return jdbc.sql(
                        """
                        select f.owner_id, f.subject_id
                          from attachments.attachment a
                          join attachments.folder f on f.subject_id = a.subject_id
                         where a.id = :id
                        """)
                .param("id", id)
                .query(
                        (row, _) ->
                                new Owned(
                                        new CitizenId(row.getObject("owner_id", UUID.class)),
                                        row.getObject("subject_id", UUID.class)))
                .optional();
    }

    /// Puts one file into the place of another, of the same member of staff.
    ///
    /// @return false when the other is not there any more
    boolean replace(AttachmentId old, Attachment file) {
        return jdbc.sql(
                                """
                                with gone as (
                                  delete from attachments.attachment where id = :old returning staff_id
                                )
                                insert into attachments.attachment
                                  (id, subject_id, slot, name, kind, size, sha256, streebog256, origin, staff_id,
                                   added_at, received_id, received_name, received_size, signed,
                                   scan, scan_due_at)
                                select :id, :subject, :slot, :name, :kind, :size, :sha256, :streebog256, :origin,
                                       g.staff_id, :at, :received, :receivedName, :receivedSize, :signed,
                                       :scan, :scanDue
                                  from gone g
                                """)
                        .params(AttachmentRow.values(file))
                        .param("old", old.value())
                        .update()
                == 1;
    }
}
