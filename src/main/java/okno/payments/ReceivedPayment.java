package okno.payments;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Money that came in, as its source tells it.
///
/// @param reference names it within its source for ever, 200 signs at most
/// @param paidOn the day the payer paid, which discounts and terms are counted by
/// @param payer what the source says of the payer, for the eyes of officers
public record ReceivedPayment(
        Source source, String reference, Kopecks amount, LocalDate paidOn, Optional<String> payer) {

    /// Who tells of money.
    public enum Source {
        /// A payment gateway, which took it for us.
        GATEWAY,
        /// A statement of the account it came to.
        STATEMENT;

        /// The word in the database and in keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Never the payer: it must not end up in a log.
    @Override
    public String toString() {
        return "ReceivedPayment[" + source + "]";
    }
}
