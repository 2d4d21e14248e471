package okno.identifiers;

import java.util.Locale;
import java.util.Optional;

/// ШПИ, the number by which the post follows a registered letter. Within the country fourteen
/// digits: the index of the accepting office, the month, a serial number, a check digit; abroad
/// thirteen signs of the standard S10 of the Universal Postal Union: `RA473124829RU`.
///
/// @param value without separators, letters in upper case
public record PostalNumber(String value) {

    private static final int DOMESTIC = 14;
    private static final int INTERNATIONAL = 13;
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    /// @throws IllegalArgumentException if the value is not a valid number
    public PostalNumber {
        if (!value.equals(compact(value)) || !check(value).valid()) {
            throw new IllegalArgumentException("not a number of a letter: " + check(value));
        }
    }

    /// Reads a number written with any spaces and hyphens, or none, letters of any case.
    public static Optional<PostalNumber> parse(String text) {
        return check(text).valid()
                ? Optional.of(new PostalNumber(compact(text)))
                : Optional.empty();
    }

    /// Tells whether the text is a number of a letter and, if not, the first reason why.
    public static PostalNumberVerdict check(String text) {
        var signs = compact(text);
        if (!signs.codePoints().allMatch(c -> Digits.isDigit(c) || isLetter(c))) {
            return PostalNumberVerdict.CHARACTERS;
        }
        if (signs.codePoints().allMatch(Digits::isDigit)) {
            return domestic(signs);
        }
        if (signs.length() != INTERNATIONAL) {
            return PostalNumberVerdict.LENGTH;
        }
        return signs.matches("[A-Z]{2}[0-9]{9}[A-Z]{2}")
                ? international(signs)
                : PostalNumberVerdict.CHARACTERS;
    }

    /// As the receipt of the post writes it: `357203 11 00001 3`, `RA 473 124 829 RU`.
    public String formatted() {
        return value.length() == DOMESTIC ? spaced(6, 8, 13) : spaced(2, 5, 8, 11);
    }

    private String spaced(int... ends) {
        var text = new StringBuilder(value);
        for (int i = ends.length - 1; i >= 0; i--) {
            text.insert(ends[i], ' ');
        }
        return text.toString();
    }

    /// Digits at odd places count three times; the last one fills the sum up to a full ten.
    private static PostalNumberVerdict domestic(String digits) {
        if (digits.length() != DOMESTIC) {
            return PostalNumberVerdict.LENGTH;
        }
        var sum = 0;
        for (var i = 0; i < DOMESTIC - 1; i++) {
            sum += Digits.at(digits, i) * (i % 2 == 0 ? 3 : 1);
        }
        return verdict((10 - sum % 10) % 10 == Digits.at(digits, DOMESTIC - 1));
    }

    private static PostalNumberVerdict international(String signs) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += Digits.at(signs, i + 2) * WEIGHTS[i];
        }
        var rest = 11 - sum % 11;
        var expected = rest == 10 ? 0 : rest == 11 ? 5 : rest;
        return verdict(expected == Digits.at(signs, WEIGHTS.length + 2));
    }

    private static PostalNumberVerdict verdict(boolean fits) {
        return fits ? PostalNumberVerdict.VALID : PostalNumberVerdict.CHECK_DIGIT;
    }

    private static boolean isLetter(int character) {
        return character >= 'A' && character <= 'Z';
    }

    private static String compact(String text) {
        return Digits.compact(text).toUpperCase(Locale.ROOT);
    }
}
