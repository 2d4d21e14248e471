package okno.appeals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import okno.identifiers.Damm;

/// The number by which people name an appeal: `26-4821-0937-5`, two digits of the year, eight
/// random ones and a check digit. The body registers it under a number of its own beside it.
public record AppealNumber(String value) {
    private static final int RANDOM_NUMBERS = 100_000_000;
    private static final int[] GROUPS = {2, 4, 4, 1};
    private static final Pattern SHAPE = Pattern.compile("\\d{2}-\\d{4}-\\d{4}-\\d");

    public AppealNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of an appeal");
        }
    }

    /// A new number; whoever stores it makes sure that it is the only one.
    static AppealNumber draw(LocalDate today, RandomGenerator random) {
        var digits = "%02d%08d".formatted(today.getYear() % 100, random.nextInt(RANDOM_NUMBERS));
        return new AppealNumber(Damm.grouped(digits, GROUPS));
    }

    /// Reads what a person typed: spaces and hyphens do not matter. Empty when it is not eleven
    /// digits or the check digit does not fit.
    public static Optional<AppealNumber> parse(String text) {
        return Damm.read(text, GROUPS).map(AppealNumber::new);
    }

    /// For addresses.
    ///
    /// @throws IllegalArgumentException when [#parse] would find nothing
    public static AppealNumber of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no such number"));
    }

    @Override
    public String toString() {
        return value;
    }
}
