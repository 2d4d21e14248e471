package okno.payments.payees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.payments.Payee;
import okno.payments.payees.PayeeChange.State;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PayeeStore {
    private static final int SHOWN = 200;
    private static final String FOUND =
            """
            select p.id, p.agency, p.code, p.title, p.requisites, p.state, p.proposed_by,
                   p.proposed_at
              from payments.payee p
            """;

    private final JdbcClient jdbc;
    private final Json json;

    PayeeStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Stores requisites.
    ///
    /// @param decidedAt of one that is in force at once
    /// @return false when a proposal for this code waits already
    boolean insert(PayeeChange change, Optional<Instant> decidedAt) {
        return jdbc.sql(
                                """
                insert into payments.payee
                  (id, agency, code, title, requisites, state, proposed_by, proposed_at, decided_at)
                values
                  (:id, :agency, :code, :title, cast(:requisites as jsonb), :state, :by, :at,
                   :decidedAt)
                on conflict do nothing
                """)
                        .param("id", change.id())
                        .param("agency", change.agency())
                        .param("code", change.code())
                        .param("title", change.title())
                        .param("requisites", json.write(change.payee()))
                        .param("state", change.state().word())
                        .param("by", change.proposedBy().map(StaffId::value).orElse(null))
                        .param("at", change.proposedAt().atOffset(ZoneOffset.UTC))
                        .param(
                                "decidedAt",
                                decidedAt.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null))
                        .update()
                == 1;
    }

    Optional<PayeeChange> inForce(String agency, String code) {
        return jdbc.sql(
                        FOUND
                                + """
                 where p.agency = :agency
                   and p.code = :code
                   and p.state = 'in_force'
                """)
                .param("agency", agency)
                .param("code", code)
                .query(this::toChange)
                .optional();
    }

    /// In force and proposed, by body and code.
    List<PayeeChange> current(Collection<String> agencies) {
        return jdbc.sql(
                        FOUND
                                + """
                 where p.agency = any (:agencies)
                   and p.state in ('in_force', 'proposed')
                 order by p.agency, p.code, p.id
                 limit :limit
                """)
                .param("agencies", agencies.toArray(String[]::new))
                .param("limit", SHOWN)
                .query(this::toChange)
                .list();
    }

    /// A proposal that nobody decided on, taken for this transaction.
    Optional<PayeeChange> lockProposed(Collection<String> agencies, UUID id) {
        return jdbc.sql(
                        FOUND
                                + """
                 where p.id = :id
                   and p.agency = any (:agencies)
                   and p.state = 'proposed'
                   for update
                """)
                .param("id", id)
                .param("agencies", agencies.toArray(String[]::new))
                .query(this::toChange)
                .optional();
    }

    void replace(String agency, String code) {
        jdbc.sql(
                        """
                update payments.payee
                   set state = 'replaced'
                 where agency = :agency
                   and code = :code
                   and state = 'in_force'
                """)
                .param("agency", agency)
                .param("code", code)
                .update();
    }

    void decide(UUID id, State state, StaffId by, Instant at) {
        jdbc.sql(
                        """
                update payments.payee
                   set state = :state, decided_by = :by, decided_at = :at
                 where id = :id
                """)
                .param("state", state.word())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private PayeeChange toChange(ResultSet row, int index) throws SQLException {
        return new PayeeChange(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getString("code"),
                row.getString("title"),
                json.read(row.getString("requisites"), Payee.class),
                State.of(row.getString("state")),
                staff(row, "proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<StaffId> staff(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(StaffId::new);
    }
}
