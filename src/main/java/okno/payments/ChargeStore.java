package okno.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.identifiers.Uin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Charges as they stand.
@Repository
class ChargeStore {
    private final JdbcClient jdbc;
    private final ChargeColumns columns;

    ChargeStore(JdbcClient jdbc, ChargeColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /// Stores a new one.
    ///
    /// @return false when the number is taken
    boolean insert(UUID id, Uin uin, NewCharge charge, Instant at) {
        var matter = charge.matter();
        var statement =
                jdbc.sql(
                        """
                insert into payments.charge
                  (id, uin, agency, kind, source, subject, citizen_id, payer_mark, payer, content,
                   total, discounted, discount_until, issued_on, term_on, issued_at)
                values
                  (:id, :uin, :agency, :kind, :source, :subject, :citizen, :mark, :payer,
                   cast(:content as jsonb), :total, :discounted, :until, :issued, :term, :at)
                on conflict do nothing
                """);
        return saying(statement, charge.terms(), charge.kind())
                        .param("id", id)
                        .param("uin", uin.digits())
                        .param("agency", charge.agency())
                        .param("kind", charge.kind().word())
                        .param("source", charge.source().word())
                        .param("subject", matter.map(Charge.Matter::id).orElse(null))
                        .param("citizen", citizen(matter))
                        .param("mark", columns.mark(charge.payer()))
                        .param("payer", columns.seal(id, charge.payer()))
                        .param("issued", charge.issuedOn())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Charge> find(Uin uin) {
        return one(
                jdbc.sql(ChargeColumns.FOUND + " where c.uin = :uin").param("uin", uin.digits()));
    }

    Optional<Charge> find(UUID id) {
        return one(jdbc.sql(ChargeColumns.FOUND + " where c.id = :id").param("id", id));
    }

    List<Charge> all(Collection<UUID> ids) {
        return jdbc.sql(ChargeColumns.FOUND + " where c.id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::toCharge)
                .list();
    }

    Optional<Charge> find(Collection<String> agencies, Uin uin) {
        return one(
                jdbc.sql(ChargeColumns.FOUND + " where c.uin = :uin and c.agency = any (:agencies)")
                        .param("uin", uin.digits())
                        .param("agencies", agencies.toArray(String[]::new)));
    }

    /// Those of some applications, the newest first.
    List<Charge> of(Collection<UUID> subjects, int limit) {
        return jdbc.sql(
                        ChargeColumns.FOUND
                                + """
                 where c.subject = any (:subjects)
                 order by c.id desc
                 limit :limit
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("limit", limit)
                .query(this::toCharge)
                .list();
    }

    /// The same by their numbers.
    List<Charge> lockByUins(Collection<Uin> uins) {
        return jdbc.sql(ChargeColumns.FOUND + " where c.uin = any (:uins) order by c.id for update")
                .param("uins", uins.stream().map(Uin::digits).toArray(String[]::new))
                .query(this::toCharge)
                .list();
    }

    /// What was paid for applications of a citizen and is not on its way back.
    List<Charge> settled(CitizenId citizen, String agency, int limit) {
        return jdbc.sql(
                        ChargeColumns.FOUND
                                + """
                 where c.citizen_id = :citizen
                   and c.agency = :agency
                   and c.subject is not null
                   and c.settled
                   and not c.annulled
                   and not exists (
                       select from payments.refund r
                        where r.charge_id = c.id
                          and r.state in ('decided', 'ordered', 'unclear'))
                 order by c.id desc
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("agency", agency)
                .param("limit", limit)
                .query(this::toCharge)
                .list();
    }

    /// Gives a charge to another application, unless it is no more the fee of the one before.
    boolean attach(UUID id, UUID before, UUID subject) {
        return jdbc.sql(
                                """
                update payments.charge
                   set subject = :subject
                 where id = :id
                   and subject = :before
                """)
                        .param("subject", subject)
                        .param("id", id)
                        .param("before", before)
                        .update()
                == 1;
    }

    /// Charges of some bodies, the newest first.
    ///
    /// @param open only those that are to be paid
    /// @param before id of the last one of the page before
    List<Charge> list(Collection<String> agencies, boolean open, Optional<UUID> before, int limit) {
        return jdbc.sql(
                        ChargeColumns.FOUND
                                + " where c.agency = any (:agencies)"
                                + (open ? " and not c.annulled and not c.settled" : "")
                                + """
                 and (cast(:before as uuid) is null or c.id < :before)
                 order by c.id desc
                 limit :limit
                """)
                .param("agencies", agencies.toArray(String[]::new))
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(this::toCharge)
                .list();
    }

    /// Takes the rows for this transaction, always in the same order.
    List<Charge> lock(Collection<UUID> ids) {
        return jdbc.sql(ChargeColumns.FOUND + " where c.id = any (:ids) order by c.id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::toCharge)
                .list();
    }

    /// Stores what a change says of a row that is locked.
    void update(Charge changed) {
        var statement =
                jdbc.sql(
                        """
                update payments.charge
                   set content = cast(:content as jsonb), total = :total,
                       discounted = :discounted, discount_until = :until, term_on = :term,
                       annulled = :annulled, paid_early = :early, lock = lock + 1
                 where id = :id
                """);
        saying(statement, changed.terms(), changed.kind())
                .param("annulled", changed.annulled())
                .param("early", changed.money().early().value())
                .param("id", changed.id())
                .update();
    }

    private StatementSpec saying(StatementSpec statement, ChargeTerms terms, ChargeKind kind) {
        return statement
                .param("content", columns.write(terms))
                .param("total", terms.total().value())
                .param("discounted", terms.discounted(kind).map(Kopecks::value).orElse(null))
                .param("until", terms.discount().map(Discount::until).orElse(null))
                .param("term", terms.payBy().orElse(null));
    }

    private static @Nullable UUID citizen(Optional<Charge.Matter> matter) {
        return matter.flatMap(Charge.Matter::citizen).map(CitizenId::value).orElse(null);
    }

    /// Who owes, by those of the charges that are of these bodies.
    Map<UUID, Payer> payers(Collection<String> agencies, Collection<UUID> ids) {
        var payers = new HashMap<UUID, Payer>();
        jdbc.sql(
                        """
                select c.id, c.payer
                  from payments.charge c
                 where c.id = any (:ids)
                   and c.agency = any (:agencies)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("agencies", agencies.toArray(String[]::new))
                .query(
                        row -> {
                            var id = row.getObject("id", UUID.class);
                            payers.put(id, columns.open(id, row.getBytes("payer")));
                        });
        return payers;
    }

    /// Of an account that is no more nothing leads here; what is owed is.
    void forget(CitizenId citizen) {
        jdbc.sql("update payments.charge set citizen_id = null where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    void pass(CitizenId from, CitizenId to) {
        jdbc.sql("update payments.charge set citizen_id = :to where citizen_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    private Optional<Charge> one(StatementSpec found) {
        return found.query(this::toCharge).optional();
    }

    private Charge toCharge(ResultSet row, int index) throws SQLException {
        return columns.charge(row);
    }
}
