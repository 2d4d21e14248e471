package okno.submissions.fees;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.audit.Actor;
import okno.payments.Charge;
import okno.payments.ChargeTerms;
import okno.payments.Charges;
import org.springframework.stereotype.Component;

/// Fees that were paid for applications which were never sent, or withdrawn.
@Component
class PaidInVain {
    private final Charges charges;
    private final AwaitedFeeStore store;

    PaidInVain(Charges charges, AwaitedFeeStore store) {
        this.charges = charges;
        this.store = store;
    }

    /// Moves a fee that was paid for the same thing to this application.
    ///
    /// @param body slug of the body it was paid to
    Optional<Charge> take(Charge.Matter matter, String body, ChargeTerms terms, Actor by) {
        var paid =
                matter.citizen().map(citizen -> charges.settled(citizen, body)).orElse(List.of());
        var same =
                paid.stream()
                        .filter(charge -> charge.terms().purpose().equals(terms.purpose()))
                        .filter(charge -> charge.terms().total().equals(terms.total()))
                        .toList();
        var gone = same.isEmpty() ? List.<UUID>of() : store.gone(subjects(same));
        return same.stream()
                .filter(charge -> charge.matter().filter(it -> gone.contains(it.id())).isPresent())
                .flatMap(charge -> charges.attach(charge, matter.id(), by).stream())
                .findFirst();
    }

    private static List<UUID> subjects(List<Charge> paid) {
        return paid.stream().flatMap(it -> it.matter().stream()).map(Charge.Matter::id).toList();
    }
}
