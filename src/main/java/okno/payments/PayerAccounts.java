package okno.payments;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.identity.Ladder;
import okno.identifiers.PayerIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who sees a charge as his: whose application it is a fee of, or who is known to have the document
/// it names.
@Component
class PayerAccounts {
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final ChargeColumns columns;
    private final Ladder ladder;
    private final PayerMarks marks;

    PayerAccounts(JdbcClient jdbc, ChargeColumns columns, Ladder ladder, PayerMarks marks) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.ladder = ladder;
        this.marks = marks;
    }

    private record Found(Optional<UUID> citizen, Payer payer) {}

    /// The accounts that the charge is shown to.
    Set<CitizenId> of(UUID charge) {
        var accounts = new LinkedHashSet<CitizenId>();
        find(charge).ifPresent(found -> add(found, accounts));
        documents(charge).stream().filter(marks::known).forEach(accounts::add);
        return accounts;
    }

    private void add(Found found, Collection<CitizenId> accounts) {
        found.citizen().map(CitizenId::new).ifPresent(accounts::add);
        found.payer()
                .identifier()
                .flatMap(PayerIdentifier::snils)
                .flatMap(ladder::owner)
                .ifPresent(accounts::add);
    }

    private Optional<Found> find(UUID charge) {
        return jdbc.sql("select c.citizen_id, c.payer from payments.charge c where c.id = :id")
                .param("id", charge)
                .query(
                        (row, _) ->
                                new Found(
                                        Optional.ofNullable(
                                                row.getObject("citizen_id", UUID.class)),
                                        columns.open(charge, row.getBytes("payer"))))
                .optional();
    }

    private Set<CitizenId> documents(UUID charge) {
        return Set.copyOf(
                jdbc.sql(
                                """
                select d.citizen_id
                  from payments.payer_document d
                  join payments.charge c on c.payer_mark = d.mark
                 where c.id = :id
                 limit :most
                """)
                        .param("id", charge)
                        .param("most", MOST)
                        .query((row, _) -> new CitizenId(row.getObject(1, UUID.class)))
                        .list());
    }
}
