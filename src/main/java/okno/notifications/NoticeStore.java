package okno.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.platform.sql.Where;
import okno.submissions.SubmissionStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {
    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the event was not told before.
    boolean insert(News news) {
        return jdbc.sql(
                                """
                insert into notifications.notice
                  (id, citizen_id, status, number, service, created_at)
                values
                  (:id, :citizen, :status, :number, :service, :at)
                on conflict (id) do nothing
                """)
                        .param("id", news.event())
                        .param("citizen", news.citizen())
                        .param("status", news.status().word())
                        .param("number", news.number())
                        .param("service", news.service())
                        .param("at", news.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql(
                        """
                select n.id, n.citizen_id, n.status, n.number, n.service, n.created_at, n.read_at
                  from notifications.notice n
                 where n.id = :id
                """)
                .param("id", id)
                .query(NoticeStore::toNotice)
                .optional();
    }

    /// The feed, the newest first.
    List<Notice> list(CitizenId citizen, Optional<UUID> after, int limit) {
        var where = new Where().and("n.citizen_id = :citizen", "citizen", citizen.value());
        after.ifPresent(id -> where.and("n.id < :after", "after", id));
        return jdbc.sql(
                        """
                select n.id, n.citizen_id, n.status, n.number, n.service, n.created_at, n.read_at
                  from notifications.notice n
                """
                                + where.sql()
                                + " order by n.id desc limit :limit")
                .params(where.params())
                .param("limit", limit)
                .query(NoticeStore::toNotice)
                .list();
    }

    /// Counts no further than `most`.
    int unread(CitizenId citizen, int most) {
        return jdbc.sql(
                        """
                select count(*)
                  from (select 1
                          from notifications.notice n
                         where n.citizen_id = :citizen
                           and n.read_at is null
                         limit :most) few
                """)
                .param("citizen", citizen.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /// Marks a notice as read and gives the number of its submission; empty when it is not the
    /// citizen's.
    Optional<String> read(CitizenId citizen, UUID id, Instant now) {
        return jdbc.sql(
                        """
                update notifications.notice
                   set read_at = coalesce(read_at, :now)
                 where id = :id
                   and citizen_id = :citizen
                returning number
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("citizen", citizen.value())
                .query(String.class)
                .optional();
    }

    void readAll(CitizenId citizen, Instant now) {
        jdbc.sql(
                        """
                update notifications.notice
                   set read_at = :now
                 where citizen_id = :citizen
                   and read_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("citizen", citizen.value())
                .update();
    }

    private static Notice toNotice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                SubmissionStatus.of(row.getString("status")),
                row.getString("number"),
                row.getString("service"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") == null);
    }
}
