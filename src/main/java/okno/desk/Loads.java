package okno.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import okno.accounts.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How the open submissions of bodies are spread over those who work on them.
@Repository
public class Loads {
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    Loads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The loads of everybody who has something open, and of those that nobody has taken.
    ///
    /// @param todays the present day of each body, by its slug: bodies live in different zones
    @Transactional(readOnly = true)
    public List<StaffLoad> of(Map<String, LocalDate> todays) {
        var bodies = List.copyOf(todays.entrySet());
        return jdbc.sql(
                        """
                select q.body, q.officer_id, count(*) as open,
                       count(*) filter (where q.due_on < b.today) as overdue
                  from unnest(cast(:bodies as text[]), cast(:todays as date[])) b (slug, today)
                  join submissions.queue q on q.body = b.slug
                 where q.ended_at is null
                 group by q.body, q.officer_id
                 order by q.body, q.officer_id
                 limit :most
                """)
                .param("bodies", texts(bodies, Map.Entry::getKey))
                .param("todays", texts(bodies, it -> it.getValue().toString()))
                .param("most", MOST)
                .query(Loads::toLoad)
                .list();
    }

    private static String[] texts(
            List<Map.Entry<String, LocalDate>> bodies,
            Function<Map.Entry<String, LocalDate>, String> part) {
        return bodies.stream().map(part).toArray(String[]::new);
    }

    private static StaffLoad toLoad(ResultSet row, int index) throws SQLException {
        return new StaffLoad(
                row.getString("body"),
                Optional.ofNullable(row.getObject("officer_id", UUID.class)).map(StaffId::new),
                row.getInt("open"),
                row.getInt("overdue"));
    }
}
