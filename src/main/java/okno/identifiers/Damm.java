package okno.identifiers;

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
