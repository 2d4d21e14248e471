package okno.verification;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import okno.identifiers.Damm;

/// The number of a request, and of a letter: eight random digits and a check digit, read as
/// `482-109-375`.
///
/// @param digits nine digits, the last of which checks the others
public record RequestNumber(String digits) {
    private static final int RANDOM_NUMBERS = 100_000_000;
    private static final int LENGTH = 9;

    /// @throws IllegalArgumentException if the check digit does not fit
    public RequestNumber {
        if (digits.length() != LENGTH || !Damm.valid(digits)) {
            throw new IllegalArgumentException("not the number of a request");
        }
    }

    /// A new number; whoever stores it makes sure that it is the only one.
    public static RequestNumber draw(RandomGenerator random) {
        var digits = String.format(Locale.ROOT, "%08d", random.nextInt(RANDOM_NUMBERS));
        return new RequestNumber(digits + Damm.digit(digits));
    }

    /// Reads what a person typed: spaces and hyphens do not matter.
    public static Optional<RequestNumber> parse(String text) {
        return Damm.read(text, 3, 3, 3).map(read -> new RequestNumber(read.replace("-", "")));
    }

    /// `482-109-375`.
    public String formatted() {
        return digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6);
    }
}
