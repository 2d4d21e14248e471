package okno.agencies;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import okno.accounts.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfficerStore {

    /// More agencies for one person, or more officers of one agency, are not of this world.
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    OfficerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> agenciesOf(StaffId officer) {
        return jdbc.sql(
                        """
                select o.agency
                  from agencies.officer o
                 where o.staff_id = :staff
                 order by o.agency
                 limit :most
                """)
                .param("staff", officer.value())
                .param("most", MOST)
                .query((row, _) -> row.getString("agency"))
                .list();
    }

    Map<StaffId, Set<String>> agenciesOf(Collection<StaffId> officers) {
        var agencies = new HashMap<StaffId, Set<String>>();
        jdbc.sql(
                        """
                select o.staff_id, o.agency
                  from agencies.officer o
                 where o.staff_id = any(:officers)
                 order by o.staff_id, o.agency
                 limit :most
                """)
                .param("officers", officers.stream().map(StaffId::value).toArray(UUID[]::new))
                .param("most", MOST * officers.size())
                .query(
                        row -> {
                            var officer = new StaffId(row.getObject("staff_id", UUID.class));
                            agencies.computeIfAbsent(officer, ignored -> new TreeSet<>())
                                    .add(row.getString("agency"));
                        });
        return agencies;
    }

    List<StaffId> of(String agency) {
        return jdbc.sql(
                        """
                select o.staff_id
                  from agencies.officer o
                 where o.agency = :agency
                 order by o.since_at, o.staff_id
                 limit :most
                """)
                .param("agency", agency)
                .param("most", MOST)
                .query((row, _) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    List<StaffId> colleaguesOf(StaffId officer) {
        return jdbc.sql(
                        """
                select distinct other.staff_id
                  from agencies.officer own
                  join agencies.officer other on other.agency = own.agency
                 where own.staff_id = :staff
                   and other.staff_id <> :staff
                 limit :most
                """)
                .param("staff", officer.value())
                .param("most", MOST)
                .query((row, _) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    /// Whether it was not there yet.
    boolean add(StaffId officer, String agency, Instant since) {
        return jdbc.sql(
                                """
                        insert into agencies.officer (staff_id, agency, since_at)
                        values (:staff, :agency, :since)
                        on conflict do nothing
                        """)
                        .param("staff", officer.value())
                        .param("agency", agency)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Whether it was there.
    boolean remove(StaffId officer, String agency) {
        return jdbc.sql(
                                """
                        delete from agencies.officer
                         where staff_id = :staff
                           and agency = :agency
                        """)
                        .param("staff", officer.value())
                        .param("agency", agency)
                        .update()
                > 0;
    }
}
