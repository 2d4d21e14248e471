package okno.identifiers;

import java.util.Optional;
import okno.identifiers.NumberVerdict.Found;

/// The reason why an organisation is registered with a tax office: four digits of the office, two
/// signs of the reason, three of a serial number, none of which checks the others. Persons have
/// none.
///
/// @param value nine signs; the fifth and sixth may be Latin capitals
public record Kpp(String value) {

    private static final int LENGTH = 9;

    /// @throws IllegalArgumentException if the value is not such a code
    public Kpp {
        if (judge(value) != Found.VALID) {
            throw new IllegalArgumentException("not a KPP: " + judge(value));
        }
    }

    /// Reads a code written with any spaces and hyphens, or none.
    public static Optional<Kpp> parse(String text) {
        return check(text).valid() ? Optional.of(new Kpp(Digits.compact(text))) : Optional.empty();
    }

    /// Tells whether the text is such a code and, if not, the first reason why.
    public static NumberVerdict check(String text) {
        return new NumberVerdict("kpp", judge(Digits.compact(text)));
    }

    private static Found judge(String text) {
        if (!text.matches("[0-9A-Z]*")) {
            return Found.CHARACTERS;
        }
        if (text.length() != LENGTH) {
            return Found.LENGTH;
        }
        return text.matches("[0-9]{4}[0-9A-Z]{2}[0-9]{3}") ? Found.VALID : Found.FORM;
    }
}
