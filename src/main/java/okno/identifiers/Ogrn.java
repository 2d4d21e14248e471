package okno.identifiers;

import java.util.Optional;
import okno.identifiers.NumberVerdict.Found;

/// Number in the register of legal entities, ОГРН of thirteen digits, or of entrepreneurs, ОГРНИП
/// of fifteen. The last digit follows from the others (order of the Ministry of Finance of
/// 30.10.2017 No 165н).
///
/// @param digits thirteen or fifteen digits
public record Ogrn(String digits) {

    private static final int ORGANISATION = 13;
    private static final int ENTREPRENEUR = 15;

    /// @throws IllegalArgumentException if the digits are not a valid number
    public Ogrn {
        if (judge(digits) != Found.VALID) {
            throw new IllegalArgumentException("not an OGRN: " + judge(digits));
        }
    }

    /// Reads a number written with any spaces and hyphens, or none.
    public static Optional<Ogrn> parse(String text) {
        return check(text).valid() ? Optional.of(new Ogrn(Digits.compact(text))) : Optional.empty();
    }

    /// Tells whether the text is such a number and, if not, the first reason why.
    public static NumberVerdict check(String text) {
        return new NumberVerdict("ogrn", judge(Digits.compact(text)));
    }

    /// Whether it is an ОГРНИП.
    public boolean ofEntrepreneur() {
        return digits.length() == ENTREPRENEUR;
    }

    private static Found judge(String text) {
        if (!Digits.areAll(text)) {
            return Found.CHARACTERS;
        }
        if (text.length() != ORGANISATION && text.length() != ENTREPRENEUR) {
            return Found.LENGTH;
        }
        if ((text.length() == ORGANISATION ? "15" : "34").indexOf(text.charAt(0)) < 0) {
            return Found.FORM;
        }
        int last = text.length() - 1;
        long rest = Long.parseLong(text.substring(0, last)) % (last - 1) % 10;
        return rest == Digits.at(text, last) ? Found.VALID : Found.CHECK_DIGIT;
    }
}
