package okno.submissions.caseload;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseloadStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseloadStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Ids of submissions that a colleague got, and of those that wait in a queue now.
    record Moved(List<String> given, List<String> released) {}

    int count(StaffId officer) {
        return jdbc.sql(
                        """
                select count(*)
                  from submissions.submission s
                 where s.officer_id = :officer
                   and s.ended_at is null
                """)
                .param("officer", officer.value())
                .query(Integer.class)
                .single();
    }

    /// Every page of the desk that showed one of them learns by the lock that it moved.
    Moved handOver(StaffId officer, Optional<StaffId> colleague, Collection<String> bodies) {
        var moved = new Moved(new ArrayList<>(), new ArrayList<>());
        jdbc.sql(
                        """
                update submissions.submission
                   set officer_id = case when body = any(:bodies) then cast(:colleague as uuid) end,
                       changed_at = :now,
                       lock = lock + 1
                 where officer_id = :officer
                   and ended_at is null
                returning id, officer_id
                """)
                .param("bodies", bodies.toArray(String[]::new))
                .param("colleague", colleague.map(StaffId::value).orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("officer", officer.value())
                .query(
                        row -> {
                            var given = row.getObject("officer_id", UUID.class) != null;
                            (given ? moved.given() : moved.released()).add(row.getString("id"));
                        });
        return moved;
    }

    Moved release(StaffId officer, String body) {
        var released =
                jdbc.sql(
                                """
                        update submissions.submission
                           set officer_id = null, changed_at = :now, lock = lock + 1
                         where officer_id = :officer
                           and body = :body
                           and ended_at is null
                        returning id
                        """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("officer", officer.value())
                        .param("body", body)
                        .query((row, _) -> row.getString("id"))
                        .list();
        return new Moved(List.of(), released);
    }
}
