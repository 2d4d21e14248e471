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
    private static final int[] GROUPS = {2, 3, 3, 3, 1};

    public SubmissionNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of a submission");
        }
    }

    /// A new number; whoever stores it makes sure that it is the only one.
    static SubmissionNumber draw(LocalDate today, RandomGenerator random) {
        var digits = "%02d%09d".formatted(today.getYear() % 100, random.nextInt(RANDOM_NUMBERS));
        return new SubmissionNumber(Damm.grouped(digits, GROUPS));
    }

    /// Reads what a person typed: spaces and hyphens do not matter. Empty when it is not twelve
    /// digits or the check digit does not fit.
    public static Optional<SubmissionNumber> parse(String text) {
        return Damm.read(text, GROUPS).map(SubmissionNumber::new);
    }

    /// For addresses.
    ///
    /// @throws IllegalArgumentException when [#parse] would find nothing
    public static SubmissionNumber of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no such number"));
    }

    @Override
    public String toString() {
        return value;
    }
}
