package okno.payments.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import okno.identifiers.Uin;
import okno.payments.Kopecks;
import okno.payments.statements.KeptLine.State;
import okno.payments.statements.KeptLine.Told;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Movements of accounts; what banks tell of payers is sealed.
@Repository
class LineStore {
    private static final String PURPOSE = "payments.statement";
    private static final String FOUND =
            """
            select l.id, s.agency, l.account, l.booked_on, l.mark, l.amount, l.paid_on, l.uin,
                   l.told, l.state, l.doubt, l.payment_id
              from payments.statement_line l
              join payments.statement s on s.id = l.statement_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Secrets secrets;
    private final Json json;

    LineStore(JdbcClient jdbc, JdbcTemplate batches, Secrets secrets, Json json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.secrets = secrets;
        this.json = json;
    }

    /// A movement to store.
    record Row(UUID id, UUID statement, String mark, StatementLine line) {}

    /// Stores those that are not there.
    void insert(List<Row> rows) {
        batches.batchUpdate(
                """
                insert into payments.statement_line
                  (id, statement_id, account, booked_on, mark, incoming, amount, paid_on, uin, told,
                   state, doubt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (account, booked_on, mark) do nothing
                """,
                rows,
                Math.max(rows.size(), 1),
                (row, kept) -> {
                    var line = kept.line();
                    row.setObject(1, kept.id());
                    row.setObject(2, kept.statement());
                    row.setString(3, line.account());
                    row.setObject(4, line.bookedOn());
                    row.setString(5, kept.mark());
                    row.setBoolean(6, line.incoming());
                    row.setLong(7, line.amount().value());
                    row.setObject(8, line.paidOn());
                    row.setString(9, line.uin().map(Uin::digits).orElse(null));
                    row.setBytes(10, seal(kept.id(), line));
                    row.setString(11, word(first(line)));
                    row.setString(12, reversed(line) ? Doubt.REVERSAL.word() : null);
                });
    }

    /// Movements of a statement that nobody looked at, taken for this transaction; those another
    /// one has taken are left to it.
    ///
    /// @param after id of the last one that was looked at
    List<KeptLine> takeNew(UUID statement, UUID after, int limit) {
        return jdbc.sql(
                        FOUND
                                + """
                 where l.statement_id = :statement
                   and l.state = 'new'
                   and l.id > :after
                 order by l.id
                 limit :limit
                   for update of l skip locked
                """)
                .param("statement", statement)
                .param("after", after)
                .param("limit", limit)
                .query(this::toLine)
                .list();
    }

    /// A movement of some bodies, taken for this transaction.
    Optional<KeptLine> lock(Collection<String> bodies, UUID id) {
        return jdbc.sql(
                        FOUND
                                + """
                 where l.id = :id
                   and s.agency = any (:bodies)
                   for update of l
                """)
                .param("id", id)
                .param("bodies", bodies.toArray(String[]::new))
                .query(this::toLine)
                .optional();
    }

    /// Movements in a state, the newest first.
    ///
    /// @param before id of the last one of the page before
    List<KeptLine> list(Collection<String> bodies, State state, Optional<UUID> before, int limit) {
        return jdbc.sql(
                        FOUND
                                + """
                 where s.agency = any (:bodies)
                   and l.state = :state
                   and (cast(:before as uuid) is null or l.id < :before)
                 order by l.id desc
                 limit :limit
                """)
                .param("bodies", bodies.toArray(String[]::new))
                .param("state", word(state))
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(this::toLine)
                .list();
    }

    void settle(UUID id, State state, Optional<Doubt> doubt, Optional<UUID> payment) {
        jdbc.sql(
                        """
                update payments.statement_line
                   set state = :state, doubt = :doubt, payment_id = coalesce(:payment, payment_id)
                 where id = :id
                """)
                .param("state", word(state))
                .param("doubt", doubt.map(Doubt::word).orElse(null))
                .param("payment", payment.orElse(null))
                .param("id", id)
                .update();
    }

    /// Its statement had counted it as matched; now somebody has to look at it.
    void countDoubted(UUID id) {
        jdbc.sql(
                        """
                update payments.statement
                   set matched = matched - 1, doubtful = doubtful + 1
                 where id = (select l.statement_id from payments.statement_line l where l.id = :id)
                """)
                .param("id", id)
                .update();
    }

    /// The same of many.
    ///
    /// @param payments in the order of the movements
    void settle(List<Settled> settled, List<UUID> payments) {
        jdbc.sql(
                        """
                update payments.statement_line l
                   set state = s.state, doubt = s.doubt, payment_id = s.payment
                  from unnest(:ids, :states, :doubts, :payments) as s (id, state, doubt, payment)
                 where l.id = s.id
                """)
                .param("ids", settled.stream().map(it -> it.line().id()).toArray(UUID[]::new))
                .param("states", words(settled, it -> word(it.state())))
                .param(
                        "doubts",
                        words(settled, it -> it.match().doubt().map(Doubt::word).orElse(null)))
                .param("payments", payments.toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String[] words(
            List<Settled> settled, Function<Settled, @Nullable String> word) {
        return settled.stream().map(word).toArray(String[]::new);
    }

    /// What a payment settles now.
    List<Part> parts(UUID payment) {
        return jdbc.sql(
                        """
                select a.charge_id, sum(a.amount) as amount
                  from payments.allocation a
                 where a.payment_id = :payment
                 group by a.charge_id
                having sum(a.amount) > 0
                 order by a.charge_id
                 limit 100
                """)
                .param("payment", payment)
                .query(
                        (row, index) ->
                                new Part(
                                        row.getObject("charge_id", UUID.class),
                                        new Kopecks(row.getLong("amount"))))
                .list();
    }

    record Part(UUID charge, Kopecks amount) {}

    private byte[] seal(UUID id, StatementLine line) {
        var told = new Told(line.party(), line.number(), line.purpose());
        return secrets.sealText(PURPOSE, json.write(told), id);
    }

    private KeptLine toLine(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var told = secrets.openText(PURPOSE, row.getBytes("told"), id);
        return new KeptLine(
                id,
                row.getString("agency"),
                row.getString("account"),
                row.getObject("booked_on", LocalDate.class),
                row.getString("mark"),
                new Kopecks(row.getLong("amount")),
                row.getObject("paid_on", LocalDate.class),
                Optional.ofNullable(row.getString("uin")).map(Uin::new),
                json.read(told, Told.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("doubt")).map(Doubt::of),
                Optional.ofNullable(row.getObject("payment_id", UUID.class)));
    }

    private static boolean reversed(StatementLine line) {
        return !line.incoming() && line.reversal();
    }

    private static State first(StatementLine line) {
        var outgoing = reversed(line) ? State.DOUBTFUL : State.OUTGOING;
        return line.incoming() ? State.NEW : outgoing;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
