package okno.submissions.fees;

import java.util.Optional;
import okno.catalogue.Variant.Collected.When;
import okno.payments.Charge;
import okno.payments.Kopecks;

/// The fee of an application that the portal takes.
///
/// @param basis the act that sets it
/// @param charge once it was charged, as the answers were then
/// @param awaited whether the application is sent by itself as soon as it is paid
public record FeeDue(
        Kopecks amount,
        When when,
        Optional<String> basis,
        Optional<Charge> charge,
        boolean awaited) {

    /// Nothing is left to pay.
    public boolean settled() {
        return charge.filter(it -> it.settled() && !amount.moreThan(it.terms().total())).isPresent();
    }

    /// What was paid of an amount that is not settled.
    public Kopecks paid() {
        return settled() ? Kopecks.ZERO : charge.map(it -> it.money().paid()).orElse(Kopecks.ZERO);
    }

    /// Whether the application may not be sent yet.
    public boolean missing() {
        return when == When.BEFORE && !settled();
    }
}
