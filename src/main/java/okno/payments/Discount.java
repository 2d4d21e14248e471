package okno.payments;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// How much less settles a charge that is paid in time (Treasury, kind of information VS00662:
/// `DiscountFixed`, `DiscountSize`, `MultiplierSize`).
///
/// @param value kopecks that are taken off; percent that are taken off, 1 to 100; or hundredths of
///     the amount that are left, 1 to 99
/// @param until the last day of paying less
public record Discount(Kind kind, long value, LocalDate until) {
    private static final long HUNDRED = 100;

    /// How a discount is told.
    public enum Kind {
        FIXED,
        PERCENT,
        MULTIPLIER;

        /// The word in files: `percent`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads [#word].
        public static Optional<Kind> of(String word) {
            for (var kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /// @throws IllegalArgumentException if the value is out of bounds
    public Discount {
        if (!fits(kind, value)) {
            throw new IllegalArgumentException("no such discount: " + kind + " " + value);
        }
    }

    /// Whether there may be such a discount.
    public static boolean fits(Kind kind, long value) {
        return switch (kind) {
            case FIXED -> value > 0;
            case PERCENT -> value >= 1 && value <= HUNDRED;
            case MULTIPLIER -> value >= 1 && value < HUNDRED;
        };
    }

    /// What settles the charge in time, never more than the whole. Halves of the unit are rounded
    /// up, the unit is a rouble for a duty (Tax Code, article 52, item 6) and a kopeck for the
    /// rest.
    public Kopecks of(Kopecks total, ChargeKind charge) {
        long left =
                switch (kind) {
                    case FIXED -> Math.multiplyExact(Math.max(total.value() - value, 0), HUNDRED);
                    case PERCENT -> Math.multiplyExact(total.value(), HUNDRED - value);
                    case MULTIPLIER -> Math.multiplyExact(total.value(), value);
                };
        long unit = charge == ChargeKind.DUTY ? HUNDRED : 1;
        long hundredths = unit * HUNDRED;
        return new Kopecks((left + hundredths / 2) / hundredths * unit).min(total);
    }
}
