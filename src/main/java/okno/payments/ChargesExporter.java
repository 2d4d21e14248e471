package okno.payments;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the person owes and paid, and by which documents he looks for it.
@Component
@Order(3)
class ChargesExporter implements DataExporter {
    private final MyCharges charges;
    private final Payments payments;
    private final PayerDocuments documents;

    ChargesExporter(MyCharges charges, Payments payments, PayerDocuments documents) {
        this.charges = charges;
        this.payments = payments;
        this.documents = documents;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        Optional<UUID> before = Optional.empty();
        do {
            var page = charges.list(citizen, MyCharges.Group.ALL, before);
            for (var charge : page.rows()) {
                sink.json("charges/" + charge.uin().digits(), values(charge));
            }
            before = page.next();
        } while (before.isPresent());
        var named = documents.of(citizen);
        if (!named.isEmpty()) {
            sink.json(
                    "charges/documents",
                    Map.of("documents", named.stream().map(this::of).toList()));
        }
    }

    private Map<String, Object> values(Charge charge) {
        var terms = charge.terms();
        var values = new LinkedHashMap<String, Object>();
        values.put("uin", charge.uin().digits());
        values.put("kind", charge.kind().word());
        values.put("body", charge.agency());
        values.put("purpose", terms.purpose());
        values.put("kopecks", terms.total().value());
        values.put("issuedOn", charge.issuedOn().toString());
        values.put("annulled", charge.annulled());
        values.put("paid", paid(charge));
        return values;
    }

    private List<Map<String, Object>> paid(Charge charge) {
        return payments.of(charge).stream()
                .map(
                        one ->
                                Map.<String, Object>of(
                                        "on", one.paidOn().toString(),
                                        "kopecks", one.kopecks(),
                                        "cause", one.cause().word()))
                .toList();
    }

    private Map<String, Object> of(PayerDocument document) {
        return Map.of("kind", document.kind().name(), "number", document.number());
    }
}
