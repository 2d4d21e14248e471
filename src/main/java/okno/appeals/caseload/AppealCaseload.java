package okno.appeals.caseload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.agencies.Officers;
import okno.agencies.workload.Workload;
import okno.audit.Actor;
import okno.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The open appeals that an officer works on. Every page of the desk that showed one of them
/// learns by the lock that it moved.
@Component
class AppealCaseload implements Workload {
    private final JdbcClient jdbc;
    private final Officers officers;
    private final Audit audit;

    AppealCaseload(JdbcClient jdbc, Officers officers, Audit audit) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public int of(StaffId officer) {
        return jdbc.sql(
                        """
                select count(*)
                  from appeals.appeal a
                 where a.officer_id = :officer
                   and a.ended_at is null
                """)
                .param("officer", officer.value())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public void handOver(StaffId officer, Optional<StaffId> colleague, StaffId by) {
        var bodies = colleague.map(officers::agenciesOf).orElse(Set.of());
        var moved = move(officer, colleague, bodies);
        colleague.ifPresent(
                to ->
                        record(
                                by,
                                "appeal.assigned",
                                moved.given(),
                                Map.of("from", officer.toString(), "officer", to.toString())));
        record(by, "appeal.released", moved.released(), Map.of("from", officer.toString()));
    }

    @Override
    @Transactional
    public void release(StaffId officer, String body, StaffId by) {
        List<String> released =
                jdbc.sql(
                                """
                        update appeals.appeal
                           set officer_id = null, lock = lock + 1
                         where officer_id = :officer
                           and agency = :body
                           and ended_at is null
                        returning id
                        """)
                        .param("officer", officer.value())
                        .param("body", body)
                        .query((row, _) -> row.getString("id"))
                        .list();
        record(by, "appeal.released", released, Map.of("from", officer.toString()));
    }

    /// Ids of appeals that a colleague got, and of those that wait in a queue now.
    private record Moved(List<String> given, List<String> released) {}

    private Moved move(StaffId officer, Optional<StaffId> colleague, Collection<String> bodies) {
        var moved = new Moved(new ArrayList<>(), new ArrayList<>());
        jdbc.sql(
                        """
                update appeals.appeal
                   set officer_id = case when agency = any(:bodies)
                                         then cast(:colleague as uuid) end,
                       lock = lock + 1
                 where officer_id = :officer
                   and ended_at is null
                returning id, officer_id
                """)
                .param("bodies", bodies.toArray(String[]::new))
                .param("colleague", colleague.map(StaffId::value).orElse(null))
                .param("officer", officer.value())
                .query(
                        row -> {
                            var given = row.getObject("officer_id", UUID.class) != null;
                            (given ? moved.given() : moved.released()).add(row.getString("id"));
                        });
        return moved;
    }

    private void record(
            StaffId by, String action, Collection<String> ids, Map<String, String> facts) {
        audit.recordAll(Actor.staff(by.value()), action, "appeal", ids, facts);
    }
}
