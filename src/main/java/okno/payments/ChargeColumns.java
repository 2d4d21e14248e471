package okno.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import okno.accounts.CitizenId;
import okno.identifiers.PayerIdentifier;
import okno.identifiers.Uin;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a row of a charge holds: terms as JSON, the payer sealed and found by a fingerprint.
@Component
class ChargeColumns {
    /// What [#charge] reads, of a charge `c`.
    static final String FOUND =
            """
            select c.id, c.uin, c.agency, c.kind, c.subject, c.citizen_id,
                   c.content - 'payee' as content, c.content -> 'payee' as payee, c.issued_on,
                   c.annulled, c.paid, c.paid_early, c.acknowledgement, c.lock
              from payments.charge c
            """;

    private static final String PURPOSE = "payments.payer";
    private static final int MOST_PAYEES = 1_000;

    private final Secrets secrets;
    private final Json json;

    /// Requisites by what is written of them: many charges have the same, and reading them anew
    /// took most of the time that reading a charge took.
    private final Map<String, Payee> payees = new ConcurrentHashMap<>();

    ChargeColumns(Secrets secrets, Json json) {
        this.secrets = secrets;
        this.json = json;
    }

    private record Sealed(@Nullable String identifier, String name) {}

    private record Written(
            long total,
            @Nullable String discount,
            long discountValue,
            @Nullable LocalDate discountUntil,
            String purpose,
            @Nullable String legalAct,
            @Nullable LocalDate payBy,
            @Nullable Payee payee) {}

    byte @Nullable [] mark(Payer payer) {
        return payer.identifier().map(this::mark).orElse(null);
    }

    byte[] mark(PayerIdentifier identifier) {
        return secrets.fingerprint(PURPOSE, identifier.value());
    }

    byte[] seal(UUID charge, Payer payer) {
        var sealed =
                new Sealed(
                        payer.identifier().map(PayerIdentifier::value).orElse(null), payer.name());
        return secrets.sealText(PURPOSE, json.write(sealed), charge);
    }

    Payer open(UUID charge, byte[] sealed) {
        var read = json.read(secrets.openText(PURPOSE, sealed, charge), Sealed.class);
        return new Payer(
                Optional.ofNullable(read.identifier()).map(PayerIdentifier::new), read.name());
    }

    String write(ChargeTerms terms) {
        return json.write(
                new Written(
                        terms.total().value(),
                        terms.discount().map(it -> it.kind().word()).orElse(null),
                        terms.discount().map(Discount::value).orElse(0L),
                        terms.discount().map(Discount::until).orElse(null),
                        terms.purpose(),
                        terms.legalAct().orElse(null),
                        terms.payBy().orElse(null),
                        terms.payee()));
    }

    ChargeTerms read(String content) {
        var read = json.read(content, Written.class);
        return terms(read, Objects.requireNonNull(read.payee()));
    }

    private static ChargeTerms terms(Written read, Payee payee) {
        var discount =
                Optional.ofNullable(read.discount())
                        .flatMap(Discount.Kind::of)
                        .map(kind -> discount(kind, read));
        return new ChargeTerms(
                new Kopecks(read.total()),
                discount,
                read.purpose(),
                Optional.ofNullable(read.legalAct()),
                Optional.ofNullable(read.payBy()),
                payee);
    }

    private Payee payee(String written) {
        var known = payees.get(written);
        if (known != null) {
            return known;
        }
        var payee = json.read(written, Payee.class);
        if (payees.size() < MOST_PAYEES) {
            payees.put(written, payee);
        }
        return payee;
    }

    private static Discount discount(Discount.Kind kind, Written read) {
        var until = Optional.ofNullable(read.discountUntil()).orElseThrow();
        return new Discount(kind, read.discountValue(), until);
    }

    Charge charge(ResultSet row) throws SQLException {
        int code = row.getInt("acknowledgement");
        return new Charge(
                row.getObject("id", UUID.class),
                new Uin(row.getString("uin")),
                row.getString("agency"),
                ChargeKind.of(row.getString("kind")).orElseThrow(),
                matter(row),
                terms(
                        json.read(row.getString("content"), Written.class),
                        payee(row.getString("payee"))),
                row.getObject("issued_on", LocalDate.class),
                row.getBoolean("annulled"),
                new Charge.Money(
                        new Kopecks(row.getLong("paid")),
                        new Kopecks(row.getLong("paid_early")),
                        Acknowledgement.of(code)),
                row.getInt("lock"));
    }

    private static Optional<Charge.Matter> matter(ResultSet row) throws SQLException {
        var citizen = Optional.ofNullable(row.getObject("citizen_id", UUID.class));
        return Optional.ofNullable(row.getObject("subject", UUID.class))
                .map(id -> new Charge.Matter(citizen.map(CitizenId::new), id));
    }
}
