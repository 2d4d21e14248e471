package okno.catalogue.questions;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import okno.catalogue.questions.SearchQuestions.Counted;
import okno.catalogue.questions.SearchQuestions.QuestionDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class QuestionStore {
    private static final String ADD =
            """
            insert into catalogue.search_question as q
              (day, question, region, asked, found_none, yes, no, low_clicks)
            select n.day, n.question, n.region, n.asked, n.found_none, n.yes, n.no, n.low_clicks
              from unnest(cast(:days as date[]), cast(:questions as text[]),
                          cast(:regions as text[]), cast(:asked as integer[]),
                          cast(:none as integer[]), cast(:yes as integer[]),
                          cast(:no as integer[]), cast(:low as integer[]))
                   as n (day, question, region, asked, found_none, yes, no, low_clicks)
            on conflict (day, question, region) do update
               set asked = q.asked + excluded.asked,
                   found_none = q.found_none + excluded.found_none,
                   yes = q.yes + excluded.yes,
                   no = q.no + excluded.no,
                   low_clicks = q.low_clicks + excluded.low_clicks
            """;

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds to what is counted already, in one statement, and deletes the days before one.
    @Transactional
    void write(SequencedMap<QuestionDay, Counts> counted, LocalDate kept) {
        add(counted);
        jdbc.sql("delete from catalogue.search_question where day < :day")
                .param("day", kept)
                .update();
    }

    private void add(SequencedMap<QuestionDay, Counts> counted) {
        var keys = counted.sequencedKeySet();
        jdbc.sql(ADD)
                .param(
                        "days",
                        keys.stream().map(key -> Date.valueOf(key.day())).toArray(Date[]::new))
                .param("questions", keys.stream().map(QuestionDay::question).toArray(String[]::new))
                .param("regions", keys.stream().map(QuestionDay::region).toArray(String[]::new))
                .param("asked", each(counted, Counts::asked))
                .param("none", each(counted, Counts::foundNone))
                .param("yes", each(counted, Counts::yes))
                .param("no", each(counted, Counts::no))
                .param("low", each(counted, Counts::lowClicks))
                .update();
    }

    private static Integer[] each(
            SequencedMap<QuestionDay, Counts> counted, Function<Counts, Integer> count) {
        return counted.sequencedValues().stream().map(count).toArray(Integer[]::new);
    }

    /// Questions with the most of one count, which is above zero.
    ///
    /// @param count `found_none`, `no` or `low_clicks`
    List<Counted> most(String count, LocalDate since, int limit) {
        return jdbc.sql(
                        """
                select q.question,
                       sum(q.asked) as asked, sum(q.found_none) as found_none,
                       sum(q.yes) as yes, sum(q.no) as no,
                       sum(q.low_clicks) as low_clicks
                  from catalogue.search_question q
                 where q.day >= :since
                 group by q.question
                having sum(case :count
                             when 'found_none' then q.found_none
                             when 'no' then q.no
                             else q.low_clicks
                           end) > 0
                 order by sum(case :count
                                when 'found_none' then q.found_none
                                when 'no' then q.no
                                else q.low_clicks
                              end) desc,
                       q.question
                 limit :limit
                """)
                .param("since", since)
                .param("count", count)
                .param("limit", limit)
                .query(QuestionStore::counted)
                .list();
    }

    private static Counted counted(ResultSet row, int index) throws SQLException {
        return new Counted(
                row.getString("question"),
                new Counts(
                        row.getInt("asked"),
                        row.getInt("found_none"),
                        row.getInt("yes"),
                        row.getInt("no"),
                        row.getInt("low_clicks")));
    }
}
