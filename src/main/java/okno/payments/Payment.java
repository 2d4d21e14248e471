package okno.payments;

import java.time.LocalDate;
import java.util.UUID;

/// Money that was received.
///
/// @param allocated of the amount, what settles charges
/// @param refunded of the amount, what went back to the payer
public record Payment(
        UUID id,
        ReceivedPayment.Source source,
        String reference,
        Kopecks amount,
        LocalDate paidOn,
        Kopecks allocated,
        Kopecks refunded) {

    /// What settles nothing yet.
    public Kopecks free() {
        return new Kopecks(amount.value() - allocated.value() - refunded.value());
    }
}
