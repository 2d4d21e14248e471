package okno.appeals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okno.platform.sql.Where;
import okno.platform.sql.Worklist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what lies with bodies. Rows of each body are taken in the order of its own index and only
/// then put together, so that what has ended costs those who look for open ones nothing.
@Repository
class AppealQueueStore {
    private final JdbcClient jdbc;

    AppealQueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Open ones, the nearest deadline first.
    List<Appeal> open(Collection<String> agencies, Optional<Worklist.AfterDue> after, int limit) {
        var where = new Where().and("a.ended_at is null");
        after.ifPresent(from -> from.in(where, "a"));
        return perBody(agencies, where, " order by due_on, id limit :limit", limit);
    }

    /// Ended ones, the latest first.
    List<Appeal> ended(
            Collection<String> agencies, Optional<Worklist.BeforeEnd> before, int limit) {
        var where = new Where().and("a.ended_at is not null");
        before.ifPresent(from -> from.in(where, "a"));
        return perBody(agencies, where, " order by ended_at desc, id desc limit :limit", limit);
    }

    private List<Appeal> perBody(
            Collection<String> agencies, Where where, String order, int limit) {
        where.and("a.agency = b.slug");
        var sql =
                "select "
                        + AppealRows.COLUMNS
                        + " from unnest(cast(:agencies as text[])) b (slug)"
                        + " cross join lateral (select "
                        + AppealRows.COLUMNS
                        + " from appeals.appeal a"
                        + where.sql()
                        + order
                        + ") t"
                        + order;
        return jdbc.sql(sql)
                .params(where.params())
                .param("agencies", agencies.toArray(String[]::new))
                .param("limit", limit)
                .query(AppealRows::toAppeal)
                .list();
    }
}
