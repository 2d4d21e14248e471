package okno.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/// A part of a payment that settles a charge, or stopped to.
///
/// @param kopecks below zero where it was taken back
/// @param paidOn the day of the payment
public record Allocation(
        UUID payment, UUID charge, long kopecks, Cause cause, LocalDate paidOn, Instant at) {

    /// Why this money belongs to this charge.
    public enum Cause {
        /// It was paid for this charge through the portal.
        CHECKOUT,
        /// The payment names its УИН.
        UIN,
        /// Amount, payer and purpose fit.
        MATCH,
        /// An officer says so.
        HAND,
        /// It was a mistake.
        UNDONE,
        /// The money goes back to the payer.
        REFUND;

        /// The word in the database and in keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
