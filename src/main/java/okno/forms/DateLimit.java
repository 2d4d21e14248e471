package okno.forms;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/// The earliest or latest day of an answer: a fixed day, or one counted from the day of answering.
public sealed interface DateLimit {

    LocalDate on(LocalDate today);

    /// A day of the calendar.
    record Fixed(LocalDate date) implements DateLimit {
        @Override
        public LocalDate on(LocalDate today) {
            return date;
        }
    }

    /// A day counted from the day of answering.
    ///
    /// @param offset negative for days in the past
    record FromToday(Period offset) implements DateLimit {
        private static final Pattern WORDS = Pattern.compile("today(([+-][0-9]{1,4})([dmy]))?");

        @Override
        public LocalDate on(LocalDate today) {
            return today.plus(offset);
        }
    }

    /// Reads `2026-11-22`, `today`, `today+30d`, `today-1m`, `today-18y`.
    static Optional<DateLimit> parse(String text) {
        var relative = FromToday.WORDS.matcher(text);
        if (!relative.matches()) {
            return Dates.parse(text).map(Fixed::new);
        }
        if (relative.group(1) == null) {
            return Optional.of(new FromToday(Period.ZERO));
        }
        var count = Integer.parseInt(relative.group(2));
        return Optional.of(
                new FromToday(
                        switch (relative.group(3)) {
                            case "d" -> Period.ofDays(count);
                            case "m" -> Period.ofMonths(count);
                            default -> Period.ofYears(count);
                        }));
    }
}
