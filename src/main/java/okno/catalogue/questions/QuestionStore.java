package okno.catalogue.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okno.catalogue.questions.SearchQuestions.Counted;
import okno.catalogue.questions.SearchQuestions.QuestionDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class QuestionStore {
    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds to what is counted already, and deletes the days before one.
    @Transactional
    void write(Map<QuestionDay, Counts> counted, LocalDate kept) {
        counted.forEach(this::add);
        deleteBefore(kept);
    }

    private void add(QuestionDay key, Counts counts) {
        jdbc.sql(
                        """
                insert into catalogue.search_question as q
                  (day, question, region, asked, found_none, yes, no, low_clicks)
                values
                  (:day, :question, :region, :asked, :none, :yes, :no, :low)
                on conflict (day, question, region) do update
                   set asked = q.asked + excluded.asked,
                       found_none = q.found_none + excluded.found_none,
                       yes = q.yes + excluded.yes,
                       no = q.no + excluded.no,
                       low_clicks = q.low_clicks + excluded.low_clicks
                """)
                .params(
                        Map.of(
                                "day", key.day(),
                                "question", key.question(),
                                "region", key.region(),
                                "asked", counts.asked(),
                                "none", counts.foundNone(),
                                "yes", counts.yes(),
                                "no", counts.no(),
                                "low", counts.lowClicks()))
                .update();
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

    private void deleteBefore(LocalDate day) {
        jdbc.sql("delete from catalogue.search_question where day < :day")
                .param("day", day)
                .update();
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
