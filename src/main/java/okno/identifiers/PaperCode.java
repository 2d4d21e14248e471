package okno.identifiers;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A one-time code on paper: ten signs of Crockford's base 32, fifty bits. It has no letter that is
/// taken for a digit, so that a person can read it from paper and dictate it.
///
/// @param signs ten signs in upper case, without the hyphen
public record PaperCode(String signs) {
    /// How many signs a code has.
    public static final int LENGTH = 10;

    /// The signs of all codes that are read from paper, thirty-two.
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// @throws IllegalArgumentException if these are not ten signs of the alphabet
    public PaperCode {
        if (signs.length() != LENGTH || signs.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException("not a code on paper");
        }
    }

    /// A new code.
    ///
    /// @param random not to be foreseen
    public static PaperCode draw(RandomGenerator random) {
        var signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PaperCode(signs.toString());
    }

    /// Reads what a person typed, as [#meant] has it. Empty if it cannot be a code.
    public static Optional<PaperCode> parse(String typed) {
        var signs = meant(typed);
        boolean fits =
                signs.length() == LENGTH && signs.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return fits ? Optional.of(new PaperCode(signs)) : Optional.empty();
    }

    /// The signs that a person meant who typed a code of any length from paper: case, spaces and
    /// hyphens do not matter, O counts as 0, I and L as 1, and Cyrillic letters as the Latin ones
    /// they look like. What is no sign of a code is left as it is.
    public static String meant(String typed) {
        return Digits.compact(typed)
                .toUpperCase(Locale.ROOT)
                .chars()
                .map(PaperCode::meant)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// `4H7KQ-2M9XA`, as it is printed.
    public String formatted() {
        return signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2);
    }

    /// Never the code: it must not end up in a log.
    @Override
    public String toString() {
        return "PaperCode[]";
    }

    /// Cyrillic letters by their code points: they are the look-alikes of A, B, E, K, M, H, O, P,
    /// C, T, X.
    private static int meant(int sign) {
        return switch (sign) {
            case 'O', 0x041E -> '0';
            case 'I', 'L', 0x0406 -> '1';
            case 0x0410 -> 'A';
            case 0x0412 -> 'B';
            case 0x0415 -> 'E';
            case 0x041A -> 'K';
            case 0x041C -> 'M';
            case 0x041D -> 'H';
            case 0x0420 -> 'P';
            case 0x0421 -> 'C';
            case 0x0422 -> 'T';
            case 0x0425 -> 'X';
            default -> sign;
        };
    }
}
