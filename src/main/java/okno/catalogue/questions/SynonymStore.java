package okno.catalogue.questions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SynonymStore {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    SynonymStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String line, Instant addedAt) {}

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

    /// Adds a line unless it is there.
    ///
    /// @return whether it was new
    boolean insert(Row row) {
        return jdbc.sql(
                                """
                insert into catalogue.synonym (id, line, added_at)
                values (:id, :line, :at)
                on conflict (line) do nothing
                """)
                        .param("id", row.id)
                        .param("line", row.line)
                        .param("at", row.addedAt.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from catalogue.synonym where id = :id").param("id", id).update()
                > 0;
    }
}
