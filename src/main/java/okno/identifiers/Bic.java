package okno.identifiers;

import java.util.Optional;
import okno.identifiers.NumberVerdict.Found;

/// БИК: identification code of a participant of the payment system of the Bank of Russia. Banks
/// begin with 04, bodies of the Treasury with 00, 01 or 02: a rule that knows banks alone would
/// refuse every payee of a budget.
///
/// @param digits nine digits
public record Bic(String digits) {

    private static final int LENGTH = 9;

    /// @throws IllegalArgumentException if the digits are not such a code
    public Bic {
        if (judge(digits) != Found.VALID) {
            throw new IllegalArgumentException("not a BIC: " + judge(digits));
        }
    }

    /// Reads a code written with any spaces and hyphens, or none.
    public static Optional<Bic> parse(String text) {
        return check(text).valid() ? Optional.of(new Bic(Digits.compact(text))) : Optional.empty();
    }

    /// Tells whether the text is such a code and, if not, the first reason why.
    public static NumberVerdict check(String text) {
        return new NumberVerdict("bic", judge(Digits.compact(text)));
    }

    /// What a client's account is checked with: the last three digits.
    String clientNumber() {
        return digits.substring(6);
    }

    /// What an account in the Bank of Russia is checked with: nought and its fifth and sixth digit.
    String settlementNumber() {
        return "0" + digits.substring(4, 6);
    }

    /// Whether it is a unit of the Bank of Russia itself, whose clients are checked as banks are.
    boolean ofCentralBank() {
        return clientNumber().matches("00[012]");
    }

    private static Found judge(String text) {
        if (!Digits.areAll(text)) {
            return Found.CHARACTERS;
        }
        if (text.length() != LENGTH) {
            return Found.LENGTH;
        }
        return text.matches("0[0124].*") ? Found.VALID : Found.FORM;
    }
}
