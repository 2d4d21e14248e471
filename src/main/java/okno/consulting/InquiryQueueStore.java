package okno.consulting;

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
class InquiryQueueStore {
    private static final String COLUMNS =
            """
            id, number, citizen_id, agency, service, state, term, registered_on, due_on, asked_at,
            ended_at, lock
            """;

    private final JdbcClient jdbc;

    InquiryQueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Open ones, the nearest deadline first.
    List<Inquiry> open(Collection<String> agencies, Optional<Worklist.AfterDue> after, int limit) {
        var where = new Where().and("i.ended_at is null");
        after.ifPresent(from -> from.in(where, "i"));
        return perBody(agencies, where, " order by due_on, id limit :limit", limit);
    }

    /// Ended ones, the latest first.
    List<Inquiry> ended(
            Collection<String> agencies, Optional<Worklist.BeforeEnd> before, int limit) {
        var where = new Where().and("i.ended_at is not null");
        before.ifPresent(from -> from.in(where, "i"));
        return perBody(agencies, where, " order by ended_at desc, id desc limit :limit", limit);
    }

    /// How many open ones there are, counted no further than a limit.
    int count(Collection<String> agencies, int limit) {
        return jdbc.sql(
                        """
                        select count(*)
                          from (select 1
                                  from consulting.inquiry i
                                 where i.agency = any(:agencies)
                                   and i.ended_at is null
                                 limit :limit) t
                        """)
                .param("agencies", agencies.toArray(String[]::new))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private List<Inquiry> perBody(
            Collection<String> agencies, Where where, String order, int limit) {
        where.and("i.agency = b.slug");
        var sql =
                "select "
                        + COLUMNS
                        + " from unnest(cast(:agencies as text[])) b (slug)"
                        + " cross join lateral (select "
                        + COLUMNS
                        + " from consulting.inquiry i"
                        + where.sql()
                        + order
                        + ") t"
                        + order;
        return jdbc.sql(sql)
                .params(where.params())
                .param("agencies", agencies.toArray(String[]::new))
                .param("limit", limit)
                .query(InquiryStore::toInquiry)
                .list();
    }
}
