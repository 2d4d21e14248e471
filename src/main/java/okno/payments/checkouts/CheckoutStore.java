package okno.payments.checkouts;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.payments.Kopecks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheckoutStore {
    private static final String FOUND =
            """
            select c.id, c.external_id, c.state, c.total, c.citizen_id, c.confirmation, c.reason,
                   c.priced_on, c.created_at, c.ask_at, c.asked, c.payment_id
              from payments.checkout c
            """;

    private final JdbcClient jdbc;

    CheckoutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Checkout checkout, UUID form, String gateway) {
        jdbc.sql(
                        """
                insert into payments.checkout
                  (id, form_id, gateway, state, total, citizen_id, priced_on, created_at,
                   changed_at, ask_at, asked)
                values
                  (:id, :form, :gateway, :state, :total, :citizen, :priced, :at, :at, :ask,
                   :asked)
                """)
                .param("id", checkout.id())
                .param("form", form)
                .param("gateway", gateway)
                .param("state", checkout.state().word())
                .param("total", checkout.total().value())
                .param("citizen", checkout.citizen().map(CitizenId::value).orElse(null))
                .param("priced", checkout.pricedOn())
                .param("at", time(checkout.createdAt()))
                .param("ask", checkout.askAt().map(CheckoutStore::time).orElse(null))
                .param("asked", checkout.asked())
                .update();
    }

    Optional<Checkout> find(UUID id) {
        return jdbc.sql(FOUND + " where c.id = :id")
                .param("id", id)
                .query(CheckoutStore::toCheckout)
                .optional();
    }

    Optional<Checkout> lock(UUID id) {
        return jdbc.sql(FOUND + " where c.id = :id for update")
                .param("id", id)
                .query(CheckoutStore::toCheckout)
                .optional();
    }

    /// What a form opened.
    Optional<Checkout> ofForm(UUID form) {
        return jdbc.sql(FOUND + " where c.form_id = :form")
                .param("form", form)
                .query(CheckoutStore::toCheckout)
                .optional();
    }

    /// The checkout in which one of these charges is being paid.
    Optional<Checkout> active(Collection<UUID> charges) {
        return jdbc.sql(
                        FOUND
                                + """
                 where c.id in (
                       select i.checkout_id
                         from payments.checkout_item i
                        where i.charge_id = any (:charges)
                          and i.active)
                 order by c.id
                 limit 1
                """)
                .param("charges", charges.toArray(UUID[]::new))
                .query(CheckoutStore::toCheckout)
                .optional();
    }

    /// Stores the state with what belongs to it.
    void update(Checkout changed, Instant now) {
        jdbc.sql(
                        """
                update payments.checkout
                   set external_id = :external, state = :state, confirmation = :confirmation,
                       reason = :reason, changed_at = :at, ask_at = :ask, asked = :asked,
                       payment_id = :payment
                 where id = :id
                """)
                .param("external", changed.external().orElse(null))
                .param("state", changed.state().word())
                .param("confirmation", changed.confirmation().map(URI::toString).orElse(null))
                .param("reason", changed.reason().orElse(null))
                .param("at", time(now))
                .param("ask", changed.askAt().map(CheckoutStore::time).orElse(null))
                .param("asked", changed.asked())
                .param("payment", changed.payment().orElse(null))
                .param("id", changed.id())
                .update();
    }

    void pass(CitizenId from, CitizenId to) {
        jdbc.sql("update payments.checkout set citizen_id = :to where citizen_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    void forget(CitizenId citizen) {
        jdbc.sql("update payments.checkout set citizen_id = null where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    /// Notes a notification about a payment that the gateway may still say something of.
    ///
    /// @param id the checkout as the notification names it, while the payment is not known yet
    /// @param rest a notification that comes sooner after the one before only shortens the wait
    /// @return the checkout to ask about at once
    Optional<UUID> notice(
            String gateway, String external, @Nullable UUID id, Instant now, Instant rest) {
        return jdbc.sql(
                        """
                with noticed as (
                     select c.id, c.noticed_at is null or c.noticed_at < :rest as fresh
                       from payments.checkout c
                      where c.gateway = :gateway
                        and (c.external_id = :external
                             or (c.external_id is null and c.id = cast(:id as uuid)))
                        and c.ask_at is not null
                      limit 1
                        for update)
                update payments.checkout c
                   set ask_at = case when n.fresh then c.ask_at
                                     else least(c.ask_at, cast(:now as timestamptz)
                                                          + interval '2 seconds') end,
                       noticed_at = case when n.fresh then :now else c.noticed_at end
                  from noticed n
                 where n.id = c.id
                returning case when n.fresh then c.id end
                """)
                .param("gateway", gateway)
                .param("external", external)
                .param("id", id)
                .param("now", time(now))
                .param("rest", time(rest))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(it -> it);
    }

    /// Notes that somebody waits for a checkout.
    ///
    /// @param rest it was asked about anyway after this
    Optional<UUID> hurry(UUID id, Instant now, Instant rest) {
        return jdbc.sql(
                        """
                update payments.checkout
                   set noticed_at = :now
                 where id = :id
                   and ask_at is not null
                   and (noticed_at is null or noticed_at < :rest)
                returning id
                """)
                .param("id", id)
                .param("now", time(now))
                .param("rest", time(rest))
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    static Checkout toCheckout(ResultSet row, int index) throws SQLException {
        return new Checkout(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("external_id")),
                CheckoutState.of(row.getString("state")),
                new Kopecks(row.getLong("total")),
                Optional.ofNullable(row.getObject("citizen_id", UUID.class)).map(CitizenId::new),
                Optional.ofNullable(row.getString("confirmation")).map(URI::create),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("priced_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ask_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("asked"),
                Optional.ofNullable(row.getObject("payment_id", UUID.class)));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
