package okno.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedViewStore {
    private final JdbcClient jdbc;

    SavedViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Changes of one officer's views, from his two tabs, wait for each other until the end of the
    /// transaction.
    void lock(StaffId staff) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('desk.views ' || :id, 0))")
                .param("id", staff.value().toString())
                .query((row, index) -> true)
                .single();
    }

    List<SavedView> of(StaffId staff) {
        return jdbc.sql(
                        """
                        select v.id, v.name, v.state, v.service, v.officer_id, v.sorted_by, v.starts
                          from desk.saved_view v
                         where v.staff_id = :staff
                         order by v.place
                         limit :most
                        """)
                .param("staff", staff.value())
                .param("most", SavedViews.MOST)
                .query(SavedViewStore::toView)
                .list();
    }

    /// Puts it into the first free place; false when there is none or the name is taken.
    boolean insert(StaffId staff, SavedView view) {
        return jdbc.sql(
                                """
                                insert into desk.saved_view
                                       (id, staff_id, place, name, state, service, officer_id, sorted_by)
                                select :id, :staff, p.place, :name, :state, :service, cast(:officer as uuid),
                                       :order
                                  from generate_series(1, :most) p (place)
                                 where not exists (
                                       select 1
                                         from desk.saved_view v
                                        where v.staff_id = :staff
                                          and v.place = p.place)
                                 order by p.place
                                 limit 1
                                    on conflict do nothing
                                """)
                        .param("id", view.id())
                        .param("staff", staff.value())
                        .param("name", view.name())
                        .param("state", view.filter().state().word())
                        .param("service", view.filter().service().orElse(null))
                        .param("officer", view.filter().officer().map(StaffId::value).orElse(null))
                        .param("order", view.filter().order().word())
                        .param("most", SavedViews.MOST)
                        .update()
                == 1;
    }

    boolean rename(StaffId staff, UUID id, String name) {
        return jdbc.sql(
                                """
                                update desk.saved_view
                                   set name = :name
                                 where id = :id
                                   and staff_id = :staff
                                """)
                        .param("name", name)
                        .param("id", id)
                        .param("staff", staff.value())
                        .update()
                == 1;
    }

    void startWithout(StaffId staff) {
        jdbc.sql("update desk.saved_view set starts = false where staff_id = :staff and starts")
                .param("staff", staff.value())
                .update();
    }

    void start(StaffId staff, UUID id) {
        jdbc.sql("update desk.saved_view set starts = true where id = :id and staff_id = :staff")
                .param("id", id)
                .param("staff", staff.value())
                .update();
    }

    void delete(StaffId staff, UUID id) {
        jdbc.sql("delete from desk.saved_view where id = :id and staff_id = :staff")
                .param("id", id)
                .param("staff", staff.value())
                .update();
    }

    private static SavedView toView(ResultSet row, int index) throws SQLException {
        var filter =
                new QueueFilter(
                        QueueFilter.State.of(row.getString("state")),
                        Optional.ofNullable(row.getString("service")),
                        Optional.ofNullable(row.getObject("officer_id", UUID.class))
                                .map(StaffId::new),
                        Optional.empty(),
                        QueueFilter.Order.of(row.getString("sorted_by")));
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                filter,
                row.getBoolean("starts"));
    }
}
