package okno.submissions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import okno.identifiers.Damm;

/// The number by which people and letters name a submission: `26-482-109-375-4`, two digits of the
/// year, nine random ones, a check digit. Random, so that nobody learns from a number how many were
/// sent or what the next one is, and so that no counter has to be shared by the senders.
public record SubmissionNumber(String value) {
    private static final int RANDOM_NUMBERS = 1_000_000_000;
    private static final Pattern SHAPE = Pattern.compile("\\d{2}-\\d{3}-\\d{3}-\\d{3}-\\d");
    private static final int DIGITS = 12;

    public SubmissionNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of a submission");
        }
    }

    /// A new number; whoever stores it makes sure that it is the only one.
    static SubmissionNumber draw(LocalDate today, RandomGenerator random) {
        var digits = "%02d%09d".formatted(today.getYear() % 100, random.nextInt(RANDOM_NUMBERS));
        return grouped(digits + Damm.digit(digits));
    }

    /// Reads what a person typed: spaces and hyphens do not matter. Empty when it is not twelve
    /// digits or the check digit does not fit.
    public static Optional<SubmissionNumber> parse(String text) {
        var digits = text.replaceAll("[\\s\\-–—]", "");
        boolean fits =
                digits.length() == DIGITS
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                        && Damm.valid(digits);
        return fits ? Optional.of(grouped(digits)) : Optional.empty();
    }

    /// For addresses.
    ///
    /// @throws IllegalArgumentException when [#parse] would find nothing
    public static SubmissionNumber of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no such number"));
    }

    private static SubmissionNumber grouped(String digits) {
        return new SubmissionNumber(
                String.join(
                        "-",
                        digits.substring(0, 2),
                        digits.substring(2, 5),
                        digits.substring(5, 8),
                        digits.substring(8, 11),
                        digits.substring(11)));
    }

    @Override
    public String toString() {
        return value;
    }
}
