package okno.identifiers;

import java.util.Optional;
import okno.identifiers.NumberVerdict.Found;

/// УИН: the number of a charge in the state system of payments (Treasury, kind of information
/// VS00662). Twenty digits of a federal body begin with its глава КБК, twenty-five of any other
/// with its registered number; sixteen of the charge follow, then a check digit.
///
/// @param digits twenty or twenty-five digits
public record Uin(String digits) {

    private static final int FEDERAL = 20;
    private static final int OTHER = 25;
    private static final int UNIQUE = 16;
    private static final int GROUP = 4;
    private static final long UNIQUE_END = 10_000_000_000_000_000L;

    /// @throws IllegalArgumentException if the digits are not a valid number
    public Uin {
        if (judge(digits) != Found.VALID) {
            throw new IllegalArgumentException("not a UIN: " + judge(digits));
        }
    }

    /// Makes the number of a charge.
    ///
    /// @param prefix глава КБК, three digits; or the registered number (УРН) as six signs of base
    ///     16 or as eight digits
    /// @param unique below 10^16, not of sixteen equal digits
    /// @throws IllegalArgumentException if no number can be made of these
    public static Uin of(String prefix, long unique) {
        if (unique < 0 || unique >= UNIQUE_END) {
            throw new IllegalArgumentException("not within sixteen digits");
        }
        var body = decimal(prefix) + "%016d".formatted(unique);
        return new Uin(body + checkDigit(body));
    }

    /// Reads a number written with any spaces and hyphens, or none.
    public static Optional<Uin> parse(String text) {
        return check(text).valid() ? Optional.of(new Uin(Digits.compact(text))) : Optional.empty();
    }

    /// Tells whether the text is such a number and, if not, the first reason why.
    public static NumberVerdict check(String text) {
        return new NumberVerdict("uin", judge(Digits.compact(text)));
    }

    /// Whether `of` can make numbers with this prefix.
    public static boolean isPrefix(String prefix) {
        return prefix.matches("[0-9]{3}|[0-9a-fA-F]{6}|[0-9]{8}");
    }

    /// As it is dictated: groups of four digits from the left.
    public String formatted() {
        var groups = new StringBuilder(digits);
        for (int end = (digits.length() - 1) / GROUP * GROUP; end > 0; end -= GROUP) {
            groups.insert(end, ' ');
        }
        return groups.toString();
    }

    private static String decimal(String prefix) {
        if (!isPrefix(prefix)) {
            throw new IllegalArgumentException("not a prefix of a UIN");
        }
        return prefix.length() == 6 ? "%08d".formatted(Integer.parseInt(prefix, 16)) : prefix;
    }

    private static Found judge(String text) {
        if (!Digits.areAll(text)) {
            return Found.CHARACTERS;
        }
        if (text.length() != FEDERAL && text.length() != OTHER) {
            return Found.LENGTH;
        }
        int last = text.length() - 1;
        if (text.regionMatches(last - UNIQUE, text, last - UNIQUE + 1, UNIQUE - 1)) {
            return Found.DEGENERATE;
        }
        return checkDigit(text.substring(0, last)) == Digits.at(text, last)
                ? Found.VALID
                : Found.CHECK_DIGIT;
    }

    /// A remainder of ten is divided anew by weights moved on by two; ten again counts as nought.
    private static int checkDigit(String digits) {
        int first = remainder(digits, 0);
        return first < 10 ? first : remainder(digits, 2) % 10;
    }

    private static int remainder(String digits, int moved) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Digits.at(digits, i) * ((i + moved) % 10 + 1);
        }
        return sum % 11;
    }
}
