package okno.payments.checkouts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import okno.payments.Kopecks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheckoutItemStore {
    private final JdbcClient jdbc;

    CheckoutItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID checkout, Checkout.Item item) {
        jdbc.sql(
                        """
                insert into payments.checkout_item (checkout_id, charge_id, amount)
                values (:checkout, :charge, :amount)
                """)
                .param("checkout", checkout)
                .param("charge", item.charge())
                .param("amount", item.amount().value())
                .update();
    }

    List<Checkout.Item> of(UUID checkout) {
        return jdbc.sql(
                        """
                select i.charge_id, i.amount
                  from payments.checkout_item i
                 where i.checkout_id = :checkout
                 order by i.charge_id
                 limit 100
                """)
                .param("checkout", checkout)
                .query(
                        (row, _) ->
                                new Checkout.Item(
                                        row.getObject("charge_id", UUID.class),
                                        new Kopecks(row.getLong("amount"))))
                .list();
    }

    /// Keeps charges as they are until the end of the transaction.
    void lockCharges(Collection<UUID> charges) {
        jdbc.sql(
                        """
                select c.id
                  from payments.charge c
                 where c.id = any (:charges)
                 order by c.id
                 limit 100
                   for update
                """)
                .param("charges", charges.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Lets go the charges of a checkout: they may be paid otherwise.
    void release(UUID checkout) {
        jdbc.sql(
                        """
                update payments.checkout_item
                   set active = false
                 where checkout_id = :checkout
                   and active
                """)
                .param("checkout", checkout)
                .update();
    }
}
