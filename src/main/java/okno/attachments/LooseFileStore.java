package okno.attachments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notes of files that are in the storage, or are about to be, and belong to no attachment.
@Repository
class LooseFileStore {
    private final JdbcClient jdbc;

    LooseFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AttachmentId id, Instant now) {
        jdbc.sql("insert into attachments.loose_file (id, since_at) values (:id, :now)")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes a file that has become loose after `since`; of several takers one gets it.
    boolean take(AttachmentId id, Instant since) {
        return jdbc.sql(
                                """
                delete from attachments.loose_file
                 where id = :id
                   and since_at > :since
                """)
                        .param("id", id.value())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Files that have been loose since before this time, the oldest first.
    List<AttachmentId> looseBefore(Instant time, int limit) {
        return jdbc.sql(
                        """
                select l.id
                  from attachments.loose_file l
                 where l.since_at < :time
                 order by l.since_at
                 limit :limit
                """)
                .param("time", time.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) -> new AttachmentId(row.getObject("id", UUID.class)))
                .list();
    }

    void delete(List<AttachmentId> ids) {
        jdbc.sql("delete from attachments.loose_file where id = any (:ids)")
                .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .update();
    }
}
