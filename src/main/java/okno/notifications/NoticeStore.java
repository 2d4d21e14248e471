package okno.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okno.accounts.CitizenId;
import okno.platform.sql.Json;
import okno.platform.sql.Where;
import okno.submissions.SubmissionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

@Repository
class NoticeStore {
    /// What settles a demand: the next status; a message of the body does not.
    private static final String[] STATUSES = words(_ -> true);

    /// What settles the demand for a fee: that it is waited for no more, or anew.
    private static final String[] FEE_ENDS =
            Stream.concat(
                            Stream.of(Told.PAID, Told.CHARGED),
                            Arrays.stream(words(SubmissionStatus::isFinal)))
                    .toArray(String[]::new);

    private static final String COLUMNS =
            """
            n.id, n.citizen_id, n.topic, n.word, n.number, n.service, n.facts, n.created_at,
            n.read_at
            """;
    private static final String FOUND = "select " + COLUMNS + " from notifications.notice n ";

    private final JdbcClient jdbc;
    private final Json json;

    NoticeStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Puts news into feeds. What was asked of a citizen before in the same matter may be settled
    /// by them; a demand that comes late may be settled already.
    ///
    /// @return the ids of those that were not told before
    Set<UUID> insert(List<News> news) {
        var facts = news.stream().map(one -> json.write(one.facts())).toArray(String[]::new);
        var themes = news.stream().map(one -> Rulebook.of(one.told()).theme().word());
        var added =
                jdbc.sql(
                                """
                insert into notifications.notice
                  (id, citizen_id, topic, word, number, service, facts, theme, created_at)
                select n.id, n.citizen, n.topic, n.word, n.number, n.service,
                       cast(n.facts as jsonb), n.theme, n.at
                  from unnest(cast(:ids as uuid[]), cast(:citizens as uuid[]),
                              cast(:topics as text[]), cast(:words as text[]),
                              cast(:numbers as text[]), cast(:services as text[]),
                              cast(:facts as text[]), cast(:themes as text[]),
                              cast(:times as timestamptz[]))
                       as n (id, citizen, topic, word, number, service, facts, theme, at)
                on conflict (id) do nothing
                returning id
                """)
                        .param("ids", news.stream().map(News::event).toArray(UUID[]::new))
                        .param("words", texts(news, News::word))
                        .param("services", texts(news, News::service))
                        .param("facts", facts)
                        .param("themes", themes.toArray(String[]::new))
                        .params(matters(news))
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .set();
        settle(news.stream().filter(one -> added.contains(one.event())).toList());
        return added;
    }

    private void settle(List<News> news) {
        jdbc.sql(
                        """
                update notifications.notice n
                   set settled_at = m.at
                  from unnest(cast(:citizens as uuid[]), cast(:topics as text[]),
                              cast(:numbers as text[]), cast(:times as timestamptz[]))
                       as m (citizen, topic, number, at)
                 where n.citizen_id = m.citizen
                   and n.theme = 'demands'
                   and n.settled_at is null
                   and n.number = m.number
                   and n.topic = m.topic
                   and exists (
                       select 1
                         from notifications.notice l
                        where l.citizen_id = n.citizen_id
                          and l.number = n.number
                          and l.topic = n.topic
                          and l.id > n.id
                          and l.word = any (case when n.word = :charged
                                                 then cast(:ends as text[])
                                                 else cast(:statuses as text[]) end))
                """)
                .params(matters(news))
                .param("charged", Told.CHARGED)
                .param("ends", FEE_ENDS)
                .param("statuses", STATUSES)
                .update();
    }

    private static String[] words(Predicate<SubmissionStatus> which) {
        return Arrays.stream(SubmissionStatus.values())
                .filter(which)
                .map(SubmissionStatus::word)
                .toArray(String[]::new);
    }

    private static Map<String, Object> matters(List<News> news) {
        return Map.of(
                "citizens", news.stream().map(News::citizen).toArray(UUID[]::new),
                "topics", texts(news, News::topic),
                "numbers", texts(news, News::number),
                "times", texts(news, one -> one.at().toString()));
    }

    private static String[] texts(List<News> news, Function<News, @Nullable String> text) {
        return news.stream().map(text).toArray(String[]::new);
    }

    /// Several notices by one query.
    List<Notice> findAll(Collection<UUID> ids) {
        return jdbc.sql(FOUND + " where n.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::toNotice)
                .list();
    }

    /// The feed, the newest first.
    ///
    /// @param where which notices; `n` is the notice
    List<Notice> list(Where where, int limit) {
        return jdbc.sql(FOUND + where.sql() + " order by n.id desc limit :limit")
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
                returning
                """
                                + COLUMNS)
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
