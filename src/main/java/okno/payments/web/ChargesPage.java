package okno.payments.web;

import java.util.List;
import okno.payments.MyCharges;
import org.jspecify.annotations.Nullable;

/// «Начисления и платежи».
///
/// @param owed what is to be paid today and tomorrow
/// @param byDocuments whether charges are looked for by the person's documents too
/// @param online whether they can be paid by a gateway
/// @param next the page after
public record ChargesPage(
        List<ChargeEntry> entries,
        MyCharges.Group group,
        MyCharges.Owed owed,
        boolean byDocuments,
        boolean online,
        @Nullable String next) {

    /// Whether several of them can be paid at once.
    public boolean basket() {
        return online && entries.stream().filter(entry -> entry.toPay() > 0).count() > 1;
    }

    /// Whether paying tomorrow costs more.
    public boolean dearerTomorrow() {
        return owed.tomorrow().amount().value() > owed.today().amount().value();
    }
}
