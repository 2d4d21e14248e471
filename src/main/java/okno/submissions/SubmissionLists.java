package okno.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.platform.sql.Cursor;
import okno.platform.sql.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of submissions; what was asked is never read for them.
@Repository
class SubmissionLists {
    /// The charge that the body waits for: of what happened to its fee the last thing counts.
    private static final String CHARGE =
            """
            (select case when e.status = 'interim' then e.charge_id end
               from submissions.event e
              where e.submission_id = s.id
                and e.charge_id is not null
              order by e.position desc
              limit 1)
            """;

    /// The body asked, or waits for the fee.
    private static final String ASKING =
            "s.ended_at is null and (s.status = 'need_info' or " + CHARGE + " is not null)";

    private final JdbcClient jdbc;

    SubmissionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SubmissionRow> of(
            CitizenId citizen, MySubmissions.Group group, Optional<Cursor> after, int limit) {
        var where = new Where().and("s.citizen_id = :citizen", "citizen", citizen.value());
        switch (group) {
            case ALL -> {}
            case ACTION -> where.and(ASKING);
            case ACTIVE -> where.and("s.ended_at is null");
            case ENDED -> where.and("s.ended_at is not null");
        }
        after.flatMap(SubmissionLists::id).ifPresent(id -> where.and("s.id < :after", "after", id));
        return jdbc.sql(
                        """
                select s.id, s.number, s.service_version_id, s.body, s.status, s.sent_at, s.due_on,
                       s.ended_at, case when s.ended_at is null then
                """
                                + CHARGE
                                + """
                       end as charge
                  from submissions.submission s
                """
                                + where.sql()
                                + " order by s.id desc limit :limit")
                .params(where.params())
                .param("limit", limit)
                .query(SubmissionLists::toRow)
                .list();
    }

    int awaitingAction(CitizenId citizen) {
        return jdbc.sql(
                        """
                select count(*)
                  from submissions.submission s
                 where s.citizen_id = :citizen
                   and
                """
                                + ASKING)
                .param("citizen", citizen.value())
                .query(Integer.class)
                .single();
    }

    private static Optional<UUID> id(Cursor cursor) {
        try {
            return Optional.of(UUID.fromString(cursor.keys().getFirst()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static SubmissionRow toRow(ResultSet row, int index) throws SQLException {
        var ended = row.getObject("ended_at") != null;
        var dueOn = Optional.ofNullable(row.getObject("due_on", LocalDate.class));
        return new SubmissionRow(
                new SubmissionId(row.getObject("id", UUID.class)),
                new SubmissionNumber(row.getString("number")),
                row.getObject("service_version_id", UUID.class),
                row.getString("body"),
                SubmissionStatus.of(row.getString("status")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                ended ? Optional.empty() : dueOn,
                Optional.ofNullable(row.getObject("charge", UUID.class)));
    }
}
