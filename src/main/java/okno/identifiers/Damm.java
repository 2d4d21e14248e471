package okno.identifiers;

import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;

/// Check digit by H. Michael Damm (dissertation, Marburg 2004): finds every single wrong digit and
/// every swap of two neighbours. For numbers that people read aloud and type.
public final class Damm {

    /// A totally anti-symmetric quasigroup of order ten; the row is the interim digit, the column
    /// the next digit of the number.
    private static final String[] TABLE = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790",
    };

    private Damm() {}

    /// The digit to append to a number.
    ///
    /// @param digits ASCII digits, not empty
    public static char digit(String digits) {
        if (!isNumber(digits)) {
            throw new IllegalArgumentException("not a number: " + digits);
        }
        return (char) ('0' + interim(digits));
    }

    /// Whether the last digit checks those before it. Anything but two or more ASCII digits is
    /// invalid.
    public static boolean valid(String digits) {
        return digits.length() > 1 && isNumber(digits) && interim(digits) == 0;
    }

    /// A number as people write it: with its check digit, in groups apart by hyphens.
    ///
    /// @param digits without the check digit
    /// @param groups how many digits each has, the check digit counted
    public static String grouped(String digits, int... groups) {
        return apart(digits + digit(digits), groups);
    }

    /// Reads what a person typed: spaces and hyphens do not matter.
    ///
    /// @return the number as [#grouped] writes it; empty when it has not as many digits or the
    ///     check digit does not fit
    public static Optional<String> read(String text, int... groups) {
        var digits = Digits.compact(text);
        return digits.length() == Arrays.stream(groups).sum() && valid(digits)
                ? Optional.of(apart(digits, groups))
                : Optional.empty();
    }

    private static String apart(String digits, int... groups) {
        var parts = new StringJoiner("-");
        var from = 0;
        for (var length : groups) {
            parts.add(digits.substring(from, from + length));
            from += length;
        }
        return parts.toString();
    }

    private static int interim(String digits) {
        var interim = 0;
        for (var i = 0; i < digits.length(); i++) {
            interim = Digits.at(TABLE[interim], Digits.at(digits, i));
        }
        return interim;
    }

    private static boolean isNumber(String digits) {
        return !digits.isEmpty() && Digits.areAll(digits);
    }
}
