package okno.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.identifiers.Uin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Charges as the person who owes sees them: ownership stands in every statement.
@Repository
class MyChargeStore {
    private static final String OWNED =
            " (c.citizen_id = :citizen or c.payer_mark = any (:marks)) ";

    private final JdbcClient jdbc;
    private final ChargeColumns columns;

    MyChargeStore(JdbcClient jdbc, ChargeColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    Optional<Charge> find(ChargeOwner owner, Uin uin) {
        return owned(ChargeColumns.FOUND + " where c.uin = :uin and" + OWNED, owner)
                .param("uin", uin.digits())
                .query((row, index) -> columns.charge(row))
                .optional();
    }

    /// What a person owes and owed, the newest first.
    ///
    /// @param before id of the last one of the page before
    List<Charge> list(ChargeOwner owner, MyCharges.Group group, Optional<UUID> before, int limit) {
        var condition =
                switch (group) {
                    case OPEN -> " and not c.annulled and not c.settled";
                    case CLOSED -> " and (c.annulled or c.settled)";
                    case ALL -> "";
                };
        return owned(
                        ChargeColumns.FOUND
                                + " where"
                                + OWNED
                                + condition
                                + """
                 and (cast(:before as uuid) is null or c.id < :before)
                 order by c.id desc
                 limit :limit
                """,
                        owner)
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query((row, index) -> columns.charge(row))
                .list();
    }

    /// What a person is to pay on a day and on the next one, and for how many charges.
    MyCharges.Owed owed(ChargeOwner owner, LocalDate day) {
        return owned(
                        """
                select count(*) as charges,
                       coalesce(sum(
                         case when c.discount_until >= :day then c.discounted else c.total end
                         - c.paid), 0) as today,
                       coalesce(sum(
                         case when c.discount_until > :day then c.discounted else c.total end
                         - c.paid), 0) as tomorrow
                  from payments.charge c
                 where not c.annulled
                   and not c.settled
                   and
                """
                                + OWNED,
                        owner)
                .param("day", day)
                .query((row, index) -> new MyCharges.Owed(sum(row, "today"), sum(row, "tomorrow")))
                .single();
    }

    private static MyCharges.Sum sum(ResultSet row, String day) throws SQLException {
        return new MyCharges.Sum(row.getInt("charges"), new Kopecks(row.getLong(day)));
    }

    private JdbcClient.StatementSpec owned(String sql, ChargeOwner owner) {
        return jdbc.sql(sql)
                .param("citizen", owner.citizen().value())
                .param("marks", owner.marks().toArray(byte[][]::new));
    }
}
