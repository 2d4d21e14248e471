package okno.appeals.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import okno.agencies.Agency;
import okno.appeals.AppealKind;
import okno.appeals.figures.AppealFigures.Topic;
import okno.appeals.figures.FigureRow.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FigureStore {
    private static final String COUNTED =
            """
              from unnest(cast(:slugs as text[]), cast(:zones as text[]), cast(:todays as date[]),
                          cast(:since as timestamptz[])) b (slug, zone, today, since)
              join appeals.appeal a on a.agency = b.slug and a.arrived_at >= b.since
            """;

    private static final String ROWS =
            """
            select to_char(a.arrived_at at time zone b.zone, 'YYYY-MM') as month, a.kind,
                   count(*) as received,
                   count(*) filter (where a.ended_at is null) as open,
                   count(*) filter (where a.state in ('answered', 'granted', 'rejected'))
                     as answered,
                   count(*) filter (where a.state = 'granted') as granted,
                   count(*) filter (where a.state = 'left-unanswered') as left_unanswered,
                   count(*) filter (where a.state = 'withdrawn') as withdrawn,
                   count(*) filter (where a.state in
                     ('answered', 'granted', 'rejected', 'left-unanswered')
                     and cast(a.ended_at at time zone b.zone as date) <= a.due_on) as in_time,
                   count(*) filter (where a.ended_at is null and a.due_on < b.today) as overdue,
                   coalesce(sum(extract(epoch from a.ended_at - a.arrived_at))
                     filter (where a.state in ('answered', 'granted', 'rejected')), 0) as seconds,
                   count(r.mark) as rated,
                   coalesce(sum(r.mark), 0) as marks
            """;

    private static final int MOST_ROWS = 200;
    private static final int TOPICS = 10;

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A body that is counted.
    ///
    /// @param since the moment from which, that is when its first month began
    record Counted(String slug, String zone, LocalDate today, Instant since) {
        static Counted of(Agency body, Instant now) {
            var today = body.dayOf(now);
            var first = AppealFigures.firstMonth(YearMonth.from(today)).atDay(1);
            return new Counted(
                    body.slug(),
                    body.zone().getId(),
                    today,
                    first.atStartOfDay(body.zone()).toInstant());
        }
    }

    /// The latest month first, then by kind.
    List<FigureRow> rows(List<Counted> bodies) {
        return ask(
                        ROWS
                                + COUNTED
                                + """
                  left join appeals.rating r on r.appeal_id = a.id
                 group by month, a.kind
                 order by month desc, a.kind
                 limit :limit
                """,
                        bodies,
                        MOST_ROWS)
                .query(FigureStore::toRow)
                .list();
    }

    List<Topic> topics(List<Counted> bodies) {
        return ask(
                        "select a.service, count(*) as count"
                                + COUNTED
                                + """
                 where a.service is not null
                 group by a.service
                 order by count desc, a.service
                 limit :limit
                """,
                        bodies,
                        TOPICS)
                .query((row, _) -> new Topic(row.getString("service"), row.getInt("count")))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, List<Counted> bodies, int limit) {
        return jdbc.sql(sql)
                .param("slugs", texts(bodies, Counted::slug))
                .param("zones", texts(bodies, Counted::zone))
                .param("todays", texts(bodies, it -> it.today().toString()))
                .param("since", texts(bodies, it -> it.since().atOffset(ZoneOffset.UTC).toString()))
                .param("limit", limit);
    }

    private static String[] texts(List<Counted> bodies, Function<Counted, String> part) {
        return bodies.stream().map(part).toArray(String[]::new);
    }

    private static FigureRow toRow(ResultSet row, int index) throws SQLException {
        return new FigureRow(
                YearMonth.parse(row.getString("month")),
                AppealKind.of(row.getString("kind")).orElseThrow(),
                new Tally(
                        row.getInt("received"),
                        row.getInt("open"),
                        row.getInt("answered"),
                        row.getInt("granted"),
                        row.getInt("left_unanswered"),
                        row.getInt("withdrawn"),
                        row.getInt("in_time"),
                        row.getInt("overdue"),
                        row.getLong("seconds"),
                        row.getInt("rated"),
                        row.getInt("marks")));
    }
}
