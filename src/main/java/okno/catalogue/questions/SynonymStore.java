package okno.catalogue.questions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SynonymStore {
    /// No more are kept: the list of the editors has one page.
    static final int MOST = 500;

    private final JdbcClient jdbc;

    SynonymStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String line, Instant addedAt) {}

    /// One adds after the other, so that each counts what the others added.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('catalogue.synonym', 0))")
                .query()
                .singleRow();
    }

    List<Row> all() {
        return jdbc.sql(
                        """
                select s.id, s.line, s.added_at
                  from catalogue.synonym s
                 order by s.added_at desc, s.id
                 limit :most
                """)
                .param("most", MOST)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getString("line"),
                                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    void insert(Row row) {
        jdbc.sql(
                        """
                insert into catalogue.synonym (id, line, added_at)
                values (:id, :line, :at)
                """)
                .param("id", row.id)
                .param("line", row.line)
                .param("at", row.addedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from catalogue.synonym where id = :id").param("id", id).update()
                > 0;
    }
}
