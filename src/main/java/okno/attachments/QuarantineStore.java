package okno.attachments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files that wait for the antivirus. Whoever takes one holds it until a time, by which he is known
/// when he comes back: what was taken over meanwhile, or changed, is not his any more.
@Repository
class QuarantineStore {
    private final JdbcClient jdbc;

    QuarantineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A file that was taken to be looked at.
    ///
    /// @param tries this one included
    /// @param until when another may take it
    record Held(Attachment file, int tries, Instant until) {}

    /// Whose a file is, and whether it was sent.
    record Holder(CitizenId owner, boolean frozen) {}

    Optional<Held> take(Instant now, Instant until) {
        return jdbc.sql(
                        """
                        update attachments.attachment a
                           set scan_due_at = :until,
                               scan_tries = a.scan_tries + 1
                         where a.id = (
                               select d.id
                                 from attachments.attachment d
                                where d.scan = 'WAITING'
                                  and d.scan_due_at <= :now
                                order by d.scan_due_at
                                limit 1
                                  for update skip locked)
                        returning a.id, a.subject_id, a.slot, a.name, a.kind, a.size, a.sha256,
                                  a.streebog256, a.origin, a.added_at, a.received_id, a.received_name,
                                  a.received_size, a.signed, a.scan, a.scan_tries
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(
                        (row, index) ->
                                new Held(
                                        AttachmentRow.read(row, index),
                                        row.getInt("scan_tries"),
                                        until))
                .optional();
    }

    void clean(Held held) {
        end(held, "CLEAN");
    }

    boolean infected(Held held) {
        return end(held, "INFECTED");
    }

    private boolean end(Held held, String scan) {
        return jdbc.sql(
                                """
                                update attachments.attachment
                                   set scan = :scan, scan_due_at = null
                                 where id = :id
                                   and scan = 'WAITING'
                                   and scan_due_at = :until
                                """)
                        .param("scan", scan)
                        .param("id", held.file().id().value())
                        .param("until", held.until().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void again(Held held, Instant due) {
        jdbc.sql(
                        """
                        update attachments.attachment
                           set scan_due_at = :due
                         where id = :id
                           and scan = 'WAITING'
                           and scan_due_at = :until
                        """)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("id", held.file().id().value())
                .param("until", held.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Lets out what waits for a scanner that the installation has no more. The rows are chosen
    /// once, as in `JobStore`.
    int release(int limit) {
        return jdbc.sql(
                        """
                        with waiting as materialized (
                          select w.id
                            from attachments.attachment w
                           where w.scan = 'WAITING'
                           order by w.scan_due_at
                           limit :limit
                             for update skip locked
                        )
                        update attachments.attachment a
                           set scan = 'UNSCANNED', scan_due_at = null
                          from waiting
                         where a.id = waiting.id
                        """)
                .param("limit", limit)
                .update();
    }

    /// The folder of a file, held until the transaction ends: nothing is sent meanwhile.
    Optional<Holder> lockHolder(UUID subject) {
        return jdbc.sql(
                        """
                        select f.owner_id, f.frozen_at is not null as frozen
                          from attachments.folder f
                         where f.subject_id = :subject
                           for update
                        """)
                .param("subject", subject)
                .query(
                        (row, _) ->
                                new Holder(
                                        new CitizenId(row.getObject("owner_id", UUID.class)),
                                        row.getBoolean("frozen")))
                .optional();
    }
}
