package okno.payments;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import okno.identifiers.Uin;

/// A charge to be issued.
///
/// @param uin that it has already; absent where the portal makes one of the prefix of the body
/// @param agency slug of the body
/// @param matter the application it is a fee of
public record NewCharge(
        Optional<Uin> uin,
        String agency,
        ChargeKind kind,
        Source source,
        Optional<Charge.Matter> matter,
        Payer payer,
        ChargeTerms terms,
        LocalDate issuedOn) {

    /// The same with the number it brings.
    public NewCharge numbered(Optional<Uin> number) {
        return new NewCharge(number, agency, kind, source, matter, payer, terms, issuedOn);
    }

    /// Where charges come from.
    public enum Source {
        APPLICATION,
        DESK,
        IMPORT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
