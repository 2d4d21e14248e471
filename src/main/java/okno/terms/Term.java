package okno.terms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as a law or a service package states it, such as "15 working days".
///
/// @param amount how many units, 1 to 9999
/// @param unit what is counted
public record Term(int amount, Unit unit) {
    private static final int MOST = 9_999;
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3})(wd|d|m|h)");

    public Term {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("a term has 1 to " + MOST + " units: " + amount);
        }
    }

    /// Reads the notation of service packages and of the command line: `15wd`, `30d`, `1m`, `8h`.
    /// Empty if the text is anything else.
    public static Optional<Term> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(written.group(1));
        return Unit.of(written.group(2)).map(unit -> new Term(amount, unit));
    }

    public static Term workingDays(int amount) {
        return new Term(amount, Unit.WORKING_DAYS);
    }

    public static Term days(int amount) {
        return new Term(amount, Unit.DAYS);
    }

    /// The notation that [#parse] reads.
    @Override
    public String toString() {
        return amount + unit.symbol;
    }

    /// What a term counts.
    public enum Unit {
        WORKING_DAYS("wd"),
        DAYS("d"),
        MONTHS("m"),
        HOURS("h");

        final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        private static Optional<Unit> of(String symbol) {
            for (Unit unit : values()) {
                if (unit.symbol.equals(symbol)) {
                    return Optional.of(unit);
                }
            }
            return Optional.empty();
        }
    }
}
