package okno.consulting;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import okno.identifiers.Damm;

/// The number by which people name what they asked: `482-109-375-4`, nine random digits and a check
/// digit. Two digits shorter than that of a submission, so that one is not taken for the other.
public record InquiryNumber(String value) {
    private static final int RANDOM_NUMBERS = 1_000_000_000;
    private static final Pattern SHAPE = Pattern.compile("\\d{3}-\\d{3}-\\d{3}-\\d");
    private static final int[] GROUPS = {3, 3, 3, 1};

    public InquiryNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of an inquiry");
        }
    }

    /// A new number; whoever stores it makes sure that it is the only one.
    static InquiryNumber draw(RandomGenerator random) {
        var digits = "%09d".formatted(random.nextInt(RANDOM_NUMBERS));
        return new InquiryNumber(Damm.grouped(digits, GROUPS));
    }

    /// Reads what a person typed: spaces and hyphens do not matter. Empty when it is not ten digits
    /// or the check digit does not fit.
    public static Optional<InquiryNumber> parse(String text) {
        return Damm.read(text, GROUPS).map(InquiryNumber::new);
    }

    /// For addresses.
    ///
    /// @throws IllegalArgumentException when [#parse] would find nothing
    public static InquiryNumber of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no such number"));
    }

    @Override
    public String toString() {
        return value;
    }
}
