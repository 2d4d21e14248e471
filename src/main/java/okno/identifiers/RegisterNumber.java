package okno.identifiers;

import java.util.Optional;

/// A number by which the state knows an organisation.
///
/// @param value digits alone; of a КПП its fifth and sixth sign may be Latin capitals
public record RegisterNumber(Kind kind, String value) {

    private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    /// What the number is of.
    public enum Kind {
        /// Of a taxpayer: ten digits, the last one follows from the others (Tax Code, article 84).
        INN,
        /// The reason of being registered with a tax office: nine signs without a check digit.
        KPP,
        /// In the register of legal entities: thirteen digits, the last one follows from the
        /// others; the first one is 1 or 5 (order of the Ministry of Finance of 30.10.2017 No
        /// 165н).
        OGRN
    }

    /// @throws IllegalArgumentException if the value is not a valid number of its kind
    public RegisterNumber {
        if (!isValid(kind, value)) {
            throw new IllegalArgumentException("not a valid " + kind);
        }
    }

    /// Reads a number; spaces and hyphens within it do not matter.
    public static Optional<RegisterNumber> parse(Kind kind, String text) {
        return Optional.of(Digits.compact(text))
                .filter(value -> isValid(kind, value))
                .map(value -> new RegisterNumber(kind, value));
    }

    private static boolean isValid(Kind kind, String value) {
        return switch (kind) {
            case INN -> value.matches("(?!0{10})[0-9]{10}") && innFits(value);
            case KPP -> value.matches("[0-9]{4}[0-9A-Z]{2}[0-9]{3}");
            case OGRN -> value.matches("[15][0-9]{12}") && ogrnFits(value);
        };
    }

    private static boolean innFits(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Digits.at(digits, i) * WEIGHTS[i];
        }
        return sum % 11 % 10 == Digits.at(digits, WEIGHTS.length);
    }

    private static boolean ogrnFits(String digits) {
        int last = digits.length() - 1;
        return Long.parseLong(digits.substring(0, last)) % 11 % 10 == Digits.at(digits, last);
    }
}
