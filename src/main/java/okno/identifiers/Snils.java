package okno.identifiers;

import java.util.Optional;

/// Number of an individual insurance account: eleven digits, the last two of which check the first
/// nine. The rule: Постановление Правления ПФР от 02.12.2014 № 490п and its successors; numbers up
/// to and including 001-001-998 were issued before it and carry any last two digits.
///
/// @param digits eleven digits without separators
public record Snils(String digits) {

    private static final int LENGTH = 11;
    private static final int CHECKED = 9;
    private static final int LAST_UNCHECKED = 1_001_998;

    /// @throws IllegalArgumentException if the digits are not a valid number
    public Snils {
        var verdict = digits.length() == LENGTH ? check(digits) : SnilsVerdict.LENGTH;
        if (!verdict.valid()) {
            throw new IllegalArgumentException("not a СНИЛС: " + verdict);
        }
    }

    /// Reads a number written with any spaces and hyphens, or none.
    public static Optional<Snils> parse(String text) {
        return check(text).valid()
                ? Optional.of(new Snils(Digits.compact(text)))
                : Optional.empty();
    }

    /// Tells whether the text is a number of an account and, if not, the first reason why.
    public static SnilsVerdict check(String text) {
        var digits = Digits.compact(text);
        if (!Digits.areAll(digits)) {
            return SnilsVerdict.CHARACTERS;
        }
        if (digits.length() != LENGTH) {
            return SnilsVerdict.LENGTH;
        }
        // Before the exemption: 000-000-000 00 would slip through it, and 111-111-111 45 passes the
        // sum.
        if (digits.startsWith(digits.substring(0, 1).repeat(CHECKED))) {
            return SnilsVerdict.DEGENERATE;
        }
        var exempt = Integer.parseInt(digits, 0, CHECKED, 10) <= LAST_UNCHECKED;
        return exempt || checkDigitsMatch(digits) ? SnilsVerdict.VALID : SnilsVerdict.CHECK_DIGITS;
    }

    /// As written on documents: `112-233-445 95`.
    public String formatted() {
        return digits.substring(0, 3)
                + "-"
                + digits.substring(3, 6)
                + "-"
                + digits.substring(6, 9)
                + " "
                + digits.substring(9);
    }

    private static boolean checkDigitsMatch(String digits) {
        var sum = 0;
        for (var i = 0; i < CHECKED; i++) {
            sum += Digits.at(digits, i) * (CHECKED - i);
        }
        // Two digits cannot hold a remainder of 100: it is written 00, for sums 201 and 302 as
        // well.
        var expected = sum % 101 % 100;
        return expected == Integer.parseInt(digits, CHECKED, LENGTH, 10);
    }
}
