package okno.identifiers;

import java.util.Locale;
import java.util.Optional;
import okno.identifiers.NumberVerdict.Found;

/// Code of the budget classification: three signs of the administrator, then group, articles and
/// programme of a revenue; no sign checks the others.
///
/// @param value twenty digits or capitals
public record Kbk(String value) {

    private static final int LENGTH = 20;
    private static final int ADMINISTRATOR = 3;

    /// @throws IllegalArgumentException if the value is not such a code
    public Kbk {
        if (judge(value) != Found.VALID) {
            throw new IllegalArgumentException("not a KBK: " + judge(value));
        }
    }

    /// Reads a code written with any spaces and hyphens, or none.
    public static Optional<Kbk> parse(String text) {
        return check(text).valid() ? Optional.of(new Kbk(compact(text))) : Optional.empty();
    }

    /// Tells whether the text is such a code and, if not, the first reason why.
    public static NumberVerdict check(String text) {
        return new NumberVerdict("kbk", judge(compact(text)));
    }

    /// Глава: the administrator of the revenue.
    public String administrator() {
        return value.substring(0, ADMINISTRATOR);
    }

    private static Found judge(String text) {
        if (!text.matches("[0-9A-Z\\p{IsCyrillic}&&[^\\p{Ll}]]*")) {
            return Found.CHARACTERS;
        }
        if (text.length() != LENGTH) {
            return Found.LENGTH;
        }
        return text.chars().distinct().count() == 1 ? Found.DEGENERATE : Found.VALID;
    }

    private static String compact(String text) {
        return Digits.compact(text).toUpperCase(Locale.ROOT);
    }
}
