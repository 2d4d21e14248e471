package okno.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Theme;
import okno.platform.sql.Json;
import okno.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

@Repository
class NoticeStore {
    private final JdbcClient jdbc;
    private final Json json;

    NoticeStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Puts news into a feed. What was asked of the citizen before in the same matter is settled by
    /// it; news that come late are settled already.
    ///
    /// @return whether the event was not told before
    boolean insert(News news, Theme theme) {
        var isNew =
                jdbc.sql(
                                """
                insert into notifications.notice
                  (id, citizen_id, topic, word, number, service, facts, theme, created_at)
                values
                  (:id, :citizen, :topic, :word, :number, :service, cast(:facts as jsonb), :theme,
                   :at)
                on conflict (id) do nothing
                """)
                        .param("id", news.event())
                        .param("citizen", news.citizen())
                        .param("topic", news.topic())
                        .param("word", news.word())
                        .param("number", news.number())
                        .param("service", news.service())
                        .param("facts", json.write(news.facts()))
                        .param("theme", theme.word())
                        .param("at", news.at().atOffset(ZoneOffset.UTC))
                        .update();
        if (isNew == 1 && news.number() != null) {
            settle(news);
        }
        return isNew == 1;
    }

    private void settle(News news) {
        jdbc.sql(
                        """
                update notifications.notice n
                   set settled_at = :now
                 where n.citizen_id = :citizen
                   and n.theme = 'demands'
                   and n.settled_at is null
                   and n.number = :number
                   and n.topic = :topic
                   and exists (
                       select 1
                         from notifications.notice l
                        where l.citizen_id = n.citizen_id
                          and l.number = n.number
                          and l.topic = n.topic
                          and l.id > n.id)
                """)
                .param("now", news.at().atOffset(ZoneOffset.UTC))
                .param("citizen", news.citizen())
                .param("number", news.number())
                .param("topic", news.topic())
                .update();
    }

    /// Several notices by one query, the oldest first.
    List<Notice> findAll(Collection<UUID> ids) {
        return jdbc.sql(
                        """
                select n.id, n.citizen_id, n.topic, n.word, n.number, n.service, n.facts,
                       n.created_at, n.read_at
                  from notifications.notice n
                 where n.id in (:ids)
                 order by n.id
                """)
                .param("ids", ids)
                .query(this::toNotice)
                .list();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql(
                        """
                select n.id, n.citizen_id, n.topic, n.word, n.number, n.service, n.facts,
                       n.created_at, n.read_at
                  from notifications.notice n
                 where n.id = :id
                """)
                .param("id", id)
                .query(this::toNotice)
                .optional();
    }

    /// The feed, the newest first.
    ///
    /// @param where which notices; `n` is the notice
    List<Notice> list(Where where, int limit) {
        return jdbc.sql(
                        """
                select n.id, n.citizen_id, n.topic, n.word, n.number, n.service, n.facts,
                       n.created_at, n.read_at
                  from notifications.notice n
                """
                                + where.sql()
                                + " order by n.id desc limit :limit")
                .params(where.params())
                .param("limit", limit)
                .query(this::toNotice)
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

    /// Marks a notice as read and gives it; empty when it is not the citizen's.
    Optional<Notice> read(CitizenId citizen, UUID id, Instant now) {
        return jdbc.sql(
                        """
                update notifications.notice n
                   set read_at = coalesce(n.read_at, :now)
                 where n.id = :id
                   and n.citizen_id = :citizen
                returning n.id, n.citizen_id, n.topic, n.word, n.number, n.service, n.facts,
                          n.created_at, n.read_at
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("citizen", citizen.value())
                .query(this::toNotice)
                .optional();
    }

    void readAbout(CitizenId citizen, String number, Instant now) {
        jdbc.sql(
                        """
                update notifications.notice
                   set read_at = :now
                 where citizen_id = :citizen
                   and number = :number
                   and read_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("citizen", citizen.value())
                .param("number", number)
                .update();
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

    void deleteAll(CitizenId citizen) {
        jdbc.sql("delete from notifications.notice where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    private Notice toNotice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                Told.of(
                        row.getString("topic"),
                        row.getString("word"),
                        row.getString("number"),
                        row.getString("service"),
                        json.read(row.getString("facts"), new TypeReference<>() {})),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") == null);
    }
}
