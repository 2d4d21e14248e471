package okno.attachments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentStore {
    /// More files than limits and agencies together put on one subject.
    private static final int MOST_FILES = 1000;

    private static final String SELECT =
            """
            select a.id, a.subject_id, a.slot, a.name, a.kind, a.size, a.sha256, a.streebog256,
                   a.origin, a.added_at, a.received_id, a.received_name, a.received_size, a.signed,
                   a.scan
              from attachments.attachment a
            """;

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The files of one subject as a whole.
    record Folder(UUID subject, boolean frozen) {}

    /// How much of the limits a citizen has used.
    record Taken(int inSlot, long bytes) {}

    void pass(CitizenId from, CitizenId to) {
        jdbc.sql("update attachments.folder set owner_id = :to where owner_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /// The folder of a subject, made when it is the first time; held until the transaction ends.
    ///
    /// @throws NotFound when the subject is another citizen's
    Folder lockFolder(CitizenId owner, UUID subject) {
        return jdbc.sql(
                        """
                        insert into attachments.folder as f (subject_id, owner_id)
                        values (:subject, :owner)
                        on conflict (subject_id) do update set owner_id = excluded.owner_id
                         where f.owner_id = excluded.owner_id
                        returning f.frozen_at is not null as frozen
                        """)
                .param("subject", subject)
                .param("owner", owner.value())
                .query((row, index) -> new Folder(subject, row.getBoolean("frozen")))
                .optional()
                .orElseThrow(() -> new NotFound("the subject is another citizen's"));
    }

    /// Closes the folder, made when it is the first time; false when it is another citizen's.
    boolean freeze(CitizenId owner, UUID subject, Instant now) {
        return jdbc.sql(
                                """
                                insert into attachments.folder as f (subject_id, owner_id, frozen_at)
                                values (:subject, :owner, :now)
                                on conflict (subject_id) do update
                                   set frozen_at = coalesce(f.frozen_at, excluded.frozen_at)
                                 where f.owner_id = excluded.owner_id
                                """)
                        .param("subject", subject)
                        .param("owner", owner.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Taken taken(UUID subject, String slot) {
        return jdbc.sql(
                        """
                        select count(*) filter (where a.slot = :slot) as in_slot,
                               coalesce(sum(a.size + coalesce(a.received_size, 0)), 0) as bytes
                          from attachments.attachment a
                         where a.subject_id = :subject
                           and a.origin = 'CITIZEN'
                        """)
                .param("subject", subject)
                .param("slot", slot)
                .query((row, index) -> new Taken(row.getInt("in_slot"), row.getLong("bytes")))
                .single();
    }

    void insert(Attachment file, Optional<StaffId> staff) {
        jdbc.sql(
                        """
                        insert into attachments.attachment
                          (id, subject_id, slot, name, kind, size, sha256, streebog256, origin, staff_id,
                           added_at, received_id, received_name, received_size, signed,
                           scan, scan_due_at)
                        values
                          (:id, :subject, :slot, :name, :kind, :size, :sha256, :streebog256, :origin, :staff,
                           :at, :received, :receivedName, :receivedSize, :signed,
                           :scan, :scanDue)
                        """)
                .params(AttachmentRow.values(file))
                .param("staff", staff.map(StaffId::value).orElse(null))
                .update();
    }

    /// The antivirus, if it looked at the file, looks again: at what came with it, too.
    void markSigned(AttachmentId id, Instant now) {
        jdbc.sql(
                        """
                        update attachments.attachment a
                           set signed = true,
                               scan = case when a.scan = 'CLEAN' then 'WAITING' else a.scan end,
                               scan_due_at = case when a.scan in ('CLEAN', 'WAITING') then :now end
                         where a.id = :id
                        """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The citizen's file with this very content in this slot, if he sent it before.
    Optional<Attachment> findSame(UUID subject, String slot, String sha256) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where a.subject_id = :subject
                                   and a.slot = :slot
                                   and a.sha256 = :sha256
                                   and a.origin = 'CITIZEN'
                                """)
                .param("subject", subject)
                .param("slot", slot)
                .param("sha256", HexFormat.of().parseHex(sha256))
                .query(AttachmentRow::read)
                .optional();
    }

    Optional<Attachment> find(CitizenId owner, AttachmentId id) {
        return jdbc.sql(
                        SELECT
                                + """
                                  join attachments.folder f on f.subject_id = a.subject_id
                                 where (a.id = :id or a.received_id = :id)
                                   and f.owner_id = :owner
                                """)
                .param("id", id.value())
                .param("owner", owner.value())
                .query(AttachmentRow::read)
                .optional();
    }

    Optional<Attachment> findOfSubject(UUID subject, AttachmentId id) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where a.id = :id
                                   and a.subject_id = :subject
                                """)
                .param("id", id.value())
                .param("subject", subject)
                .query(AttachmentRow::read)
                .optional();
    }

    List<Attachment> list(CitizenId owner, UUID subject) {
        return jdbc.sql(
                        SELECT
                                + """
                                  join attachments.folder f on f.subject_id = a.subject_id
                                 where a.subject_id = :subject
                                   and f.owner_id = :owner
                                 order by a.id
                                 limit :limit
                                """)
                .param("subject", subject)
                .param("owner", owner.value())
                .param("limit", MOST_FILES)
                .query(AttachmentRow::read)
                .list();
    }

    List<Attachment> ofSubjects(Collection<UUID> subjects) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where a.subject_id = any (:subjects)
                                 order by a.id
                                 limit :limit
                                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("limit", MOST_FILES)
                .query(AttachmentRow::read)
                .list();
    }

    int waiting() {
        return jdbc.sql("select count(*) from attachments.attachment where scan = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /// False when it is not there any more.
    boolean delete(AttachmentId id) {
        return jdbc.sql("delete from attachments.attachment where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// Drops the folder; its files become loose.
    void discard(UUID subject, Instant now) {
        jdbc.sql(
                        """
                        with gone as (
                          delete from attachments.attachment
                           where subject_id = :subject
                          returning id, received_id
                        )
                        insert into attachments.loose_file (id, since_at)
                        select f.id, :now
                          from gone g
                         cross join lateral (values (g.id), (g.received_id)) f (id)
                         where f.id is not null
                        """)
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from attachments.folder where subject_id = :subject")
                .param("subject", subject)
                .update();
    }
}
