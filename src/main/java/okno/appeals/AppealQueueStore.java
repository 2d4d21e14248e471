package okno.appeals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okno.accounts.StaffId;
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

    /// Who looks, and the bodies he works for.
    record Seeker(StaffId officer, Collection<String> agencies) {}

    /// Open ones, the nearest deadline first.
    List<Appeal> open(Seeker seeker, AppealFilter filter, Optional<Worklist.AfterDue> after) {
        var where = filtered(filter).and("a.ended_at is null");
        after.ifPresent(from -> from.in(where, "a"));
        if (filter.state() == AppealFilter.State.MINE) {
            where.and("a.officer_id = :officer", "officer", seeker.officer().value());
        }
        return perBody(seeker, where, " order by due_on, id limit :limit");
    }

    /// Ended ones, the latest first.
    List<Appeal> ended(Seeker seeker, AppealFilter filter, Optional<Worklist.BeforeEnd> before) {
        var where = filtered(filter).and("a.ended_at is not null");
        before.ifPresent(from -> from.in(where, "a"));
        return perBody(seeker, where, " order by ended_at desc, id desc limit :limit");
    }

    private static Where filtered(AppealFilter filter) {
        var where =
                new Where()
                        .and(
                                "a.kind = :kind",
                                "kind",
                                filter.kind().map(AppealKind::word).orElse(null));
        var states = filter.state().states();
        return states.isEmpty()
                ? where
                : where.and(
                        "a.state = any(:states)",
                        "states",
                        states.stream().map(AppealState::word).toArray(String[]::new));
    }

    private List<Appeal> perBody(Seeker seeker, Where where, String order) {
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
                .param("agencies", seeker.agencies().toArray(String[]::new))
                .param("limit", Worklist.ASKED)
                .query(AppealRows::toAppeal)
                .list();
    }
}
