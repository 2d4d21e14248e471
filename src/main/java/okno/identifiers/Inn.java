package okno.identifiers;

import java.util.Optional;
import okno.identifiers.NumberVerdict.Found;

/// Number of a taxpayer: ten digits of an organisation, the last of which follows from the others,
/// or twelve of a person, the last two of which do (Tax Code, article 84; order of the Federal Tax
/// Service of 29.06.2012 No ММВ-7-6/435@).
///
/// @param digits ten or twelve digits
public record Inn(String digits) {

    private static final int ORGANISATION = 10;
    private static final int PERSON = 12;

    /// What an organisation begins with; the first check digit of a person takes one more before,
    /// the second two.
    private static final int[] WEIGHTS = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    /// @throws IllegalArgumentException if the digits are not a valid number
    public Inn {
        if (judge(digits) != Found.VALID) {
            throw new IllegalArgumentException("not an INN: " + judge(digits));
        }
    }

    /// Reads a number written with any spaces and hyphens, or none.
    public static Optional<Inn> parse(String text) {
        return check(text).valid() ? Optional.of(new Inn(Digits.compact(text))) : Optional.empty();
    }

    /// Tells whether the text is such a number and, if not, the first reason why.
    public static NumberVerdict check(String text) {
        return new NumberVerdict("inn", judge(Digits.compact(text)));
    }

    /// Whether it is of a person, who may be an entrepreneur.
    public boolean ofPerson() {
        return digits.length() == PERSON;
    }

    private static Found judge(String text) {
        if (!Digits.areAll(text)) {
            return Found.CHARACTERS;
        }
        if (text.length() != ORGANISATION && text.length() != PERSON) {
            return Found.LENGTH;
        }
        if (text.chars().allMatch(digit -> digit == '0')) {
            return Found.DEGENERATE;
        }
        boolean fits =
                text.length() == ORGANISATION
                        ? fits(text, ORGANISATION - 1)
                        : fits(text, PERSON - 2) && fits(text, PERSON - 1);
        return fits ? Found.VALID : Found.CHECK_DIGIT;
    }

    private static boolean fits(String digits, int checked) {
        int skipped = WEIGHTS.length - checked;
        int sum = 0;
        for (int i = 0; i < checked; i++) {
            sum += Digits.at(digits, i) * WEIGHTS[i + skipped];
        }
        return sum % 11 % 10 == Digits.at(digits, checked);
    }
}
