package okno.payments.books;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something that does not balance in the books of a day.
///
/// @param agency slug of the body; empty for what concerns all
/// @param account the account, or the gateway
/// @param expected kopecks that there should be
/// @param found kopecks that there are
public record Imbalance(
        Kind kind,
        Optional<String> agency,
        String account,
        LocalDate day,
        long expected,
        long found) {

    /// What does not balance.
    public enum Kind {
        /// Came in by a statement and is not kept as payments.
        LOST,
        /// Payments say that they settle another amount than their allocations do.
        TORN,
        /// Settles nothing, did not go back, and nobody is asked to look at it.
        LOOSE,
        /// Payments say that another amount went back than refunds do.
        RETURNED,
        /// Charges say that another amount was paid than their allocations do.
        CHARGES,
        /// An account opened with something else than it had closed with.
        GAP,
        /// The gateway took it and does not say that it hands it over.
        UNCONFIRMED,
        /// The gateway hands over what the books do not know.
        UNKNOWN,
        /// The gateway hands over another amount than it took.
        DIFFERS;

        /// The word in the database and in keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(it -> it.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// What there is too much; below zero what is missing.
    public long difference() {
        return found - expected;
    }
}
