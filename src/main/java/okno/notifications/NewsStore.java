package okno.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import okno.notifications.deliveries.PartySql;
import okno.notifications.deliveries.Turns;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// News that are to be told.
@Repository
class NewsStore {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_PARTIES = 1000;

    private static final String TABLE = "notifications.news q";
    private static final String WAITING = "q.state = 'waiting'";

    private final JdbcClient jdbc;
    private final Json json;

    NewsStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// News that were taken.
    ///
    /// @param attempts how often telling them failed
    record Taken(UUID id, String payload, int attempts) {}

    /// @param subject the id of what it is about, for people who look
    void insert(News news, String subject) {
        jdbc.sql(
                        """
                insert into notifications.news (id, party, subject, payload, next_at, created_at)
                values (:id, :party, :subject, cast(:payload as jsonb), :now, :now)
                on conflict (id) do nothing
                """)
                .param("id", news.event())
                .param("party", news.party())
                .param("subject", subject)
                .param("payload", json.write(news))
                .param("now", at(news.at()))
                .update();
    }

    /// Parties with something due, by their names.
    List<String> parties(Instant now) {
        return jdbc.sql(PartySql.parties(TABLE, WAITING))
                .param("now", at(now))
                .param("most", MOST_PARTIES)
                .query((row, _) -> row.getString("party"))
                .list();
    }

    /// Takes what is due, the oldest of each party first; it is due again after the lease.
    List<Taken> take(Turns turns, Instant now) {
        return jdbc.sql(
                        PartySql.due(TABLE, WAITING)
                                + """
                update notifications.news n
                   set next_at = :lease
                  from due
                 where n.id = due.id
                returning n.id, n.payload, n.attempts
                """)
                .param("parties", turns.joined())
                .param("share", turns.share())
                .param("now", at(now))
                .param("lease", at(now.plus(LEASE)))
                .query(NewsStore::toTaken)
                .list();
    }

    News read(Taken taken) {
        return json.read(taken.payload(), News.class);
    }

    void delete(List<UUID> ids) {
        jdbc.sql("delete from notifications.news where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /// Keeps why news could not be told.
    ///
    /// @param forGood whether a person has to look before they are tried again
    void failed(UUID id, String reason, boolean forGood, Instant next) {
        jdbc.sql(
                        """
                update notifications.news
                   set state = case when :failed then 'failed' else 'waiting' end,
                       attempts = attempts + 1, reason = :reason, next_at = :next
                 where id = :id
                """)
                .param("failed", forGood)
                .param("reason", reason)
                .param("next", at(next))
                .param("id", id)
                .update();
    }

    private static Taken toTaken(ResultSet row, int index) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class), row.getString("payload"), row.getInt("attempts"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
