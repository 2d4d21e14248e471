package okno.payments;

import java.time.LocalDate;
import java.util.Optional;

/// What a charge says to its payer, as of one of its revisions. Nothing of the payer himself.
///
/// @param purpose of the payment, 210 signs at most
/// @param legalAct what it is owed by, 255 signs at most
/// @param payBy the last day of paying in time
public record ChargeTerms(
        Kopecks total,
        Optional<Discount> discount,
        String purpose,
        Optional<String> legalAct,
        Optional<LocalDate> payBy,
        Payee payee) {

    /// Longest purpose, in signs.
    public static final int LONGEST_PURPOSE = 210;

    /// Longest name of an act, in signs.
    public static final int LONGEST_ACT = 255;

    /// @throws IllegalArgumentException if something is longer or less than it may be
    public ChargeTerms {
        if (total.value() <= 0) {
            throw new IllegalArgumentException("nothing is owed");
        }
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new IllegalArgumentException("no such purpose");
        }
        if (legalAct.filter(act -> act.length() > LONGEST_ACT).isPresent()) {
            throw new IllegalArgumentException("the name of the act is too long");
        }
    }

    /// What settles it in time, if there is a discount.
    Optional<Kopecks> discounted(ChargeKind kind) {
        return discount.map(it -> it.of(total, kind));
    }
}
