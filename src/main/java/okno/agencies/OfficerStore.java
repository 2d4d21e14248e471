package okno.agencies;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
