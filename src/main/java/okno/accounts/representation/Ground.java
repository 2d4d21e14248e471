package okno.accounts.representation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// On what one acts for another. What was sent keeps the ground as it was then.
///
/// @param number series and number of the birth certificate, or the number of the power of attorney
/// @param issuedOn the day of the power of attorney
/// @param issuedBy the notary or organisation that certified it; an empty text for a child
/// @param checked whether an operator has seen the paper; else it is the representative's word
public record Ground(
        Kind kind, String number, Optional<LocalDate> issuedOn, String issuedBy, boolean checked) {
    /// The sorts of grounds.
    public enum Kind {
        /// A parent for a child under eighteen (СК РФ, ст. 64).
        CHILD,
        /// A power of attorney (ГК РФ, ст. 185).
        POWER;

        /// `child`, `power`, as tables and keys of texts write it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
