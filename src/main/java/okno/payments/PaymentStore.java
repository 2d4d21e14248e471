package okno.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Money that was received; who paid is sealed.
@Repository
class PaymentStore {
    private static final String PURPOSE = "payments.payment";
    private static final String FOUND =
            """
            select p.id, p.source, p.reference, p.amount, p.paid_on, p.allocated, p.refunded
              from payments.payment p
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    PaymentStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// Stores a new one.
    ///
    /// @return false when the source told of it before
    boolean insert(UUID id, ReceivedPayment payment, Instant at) {
        return jdbc.sql(
                                """
                insert into payments.payment
                  (id, source, reference, amount, paid_on, received_at, payer)
                values
                  (:id, :source, :reference, :amount, :paidOn, :at, :payer)
                on conflict (source, reference) do nothing
                """)
                        .param("id", id)
                        .param("source", payment.source().word())
                        .param("reference", payment.reference())
                        .param("amount", payment.amount().value())
                        .param("paidOn", payment.paidOn())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("payer", payment.payer().map(it -> seal(id, it)).orElse(null))
                        .update()
                == 1;
    }

    Optional<Payment> find(ReceivedPayment.Source source, String reference) {
        return jdbc.sql(FOUND + " where p.source = :source and p.reference = :reference")
                .param("source", source.word())
                .param("reference", reference)
                .query(PaymentStore::toPayment)
                .optional();
    }

    Optional<Payment> lock(UUID id) {
        return jdbc.sql(FOUND + " where p.id = :id for update")
                .param("id", id)
                .query(PaymentStore::toPayment)
                .optional();
    }

    /// Adds to what settles charges and to what went back; takes away when below zero.
    void add(UUID id, long allocated, long refunded) {
        jdbc.sql(
                        """
                update payments.payment
                   set allocated = allocated + :allocated, refunded = refunded + :refunded
                 where id = :id
                """)
                .param("allocated", allocated)
                .param("refunded", refunded)
                .param("id", id)
                .update();
    }

    /// What its source said of the payer.
    Optional<String> payer(UUID id) {
        return jdbc.sql("select p.payer from payments.payment p where p.id = :id")
                .param("id", id)
                .query((row, index) -> Optional.ofNullable(row.getBytes("payer")))
                .optional()
                .flatMap(it -> it)
                .map(bytes -> open(id, bytes));
    }

    /// What a source says of the payer, for nobody who reads the table.
    byte[] seal(UUID id, String payer) {
        return secrets.sealText(PURPOSE, payer, id);
    }

    private String open(UUID id, byte[] sealed) {
        return secrets.openText(PURPOSE, sealed, id);
    }

    private static Payment toPayment(ResultSet row, int index) throws SQLException {
        return new Payment(
                row.getObject("id", UUID.class),
                ReceivedPayment.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("reference"),
                new Kopecks(row.getLong("amount")),
                row.getObject("paid_on", LocalDate.class),
                new Kopecks(row.getLong("allocated")),
                new Kopecks(row.getLong("refunded")));
    }
}
