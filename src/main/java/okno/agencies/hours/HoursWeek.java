package okno.agencies.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a text about hours says.
///
/// @param days working spans in order; days off are there with none, days that are not named are
///     absent
/// @param holidays hours of public holidays; absent where the text says nothing of them
/// @param nonstop whether it never closes
/// @param monthly hours of single days of a month, whatever those of their weekday are
record HoursWeek(
        Map<DayOfWeek, List<Span>> days,
        Optional<List<Span>> holidays,
        boolean holidaysToo,
        Eve eve,
        boolean nonstop,
        List<Monthly> monthly,
        List<Special> exceptions) {

    static final HoursWeek UNKNOWN =
            new HoursWeek(
                    Map.of(),
                    Optional.empty(),
                    false,
                    new Eve.ByLaw(),
                    false,
                    List.of(),
                    List.of());

    HoursWeek {
        days = Map.copyOf(days);
        monthly = List.copyOf(monthly);
        exceptions = List.copyOf(exceptions);
    }

    boolean isEmpty() {
        return days.isEmpty() && monthly.isEmpty();
    }

    List<Span> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /// Whether its days off are those of the calendar.
    boolean restsOnWeekends() {
        return on(DayOfWeek.SATURDAY).isEmpty() && on(DayOfWeek.SUNDAY).isEmpty();
    }

    /// What the office says of the date itself; of several the last one.
    Optional<List<Span>> exceptionOn(LocalDate date) {
        return exceptions.reversed().stream()
                .filter(one -> !date.isBefore(one.from()) && !date.isAfter(one.to()))
                .findFirst()
                .map(one -> one.days().getOrDefault(date.getDayOfWeek(), List.of()));
    }

    /// What is said of the date by its place in the month; of several the last one.
    Optional<List<Span>> monthlyOn(LocalDate date) {
        return monthly.reversed().stream()
                .filter(one -> one.days().hold(date))
                .findFirst()
                .map(Monthly::spans);
    }

    /// Hours of some days of each month; none of a day off.
    record Monthly(MonthlyDays days, List<Span> spans) {
        public Monthly {
            spans = List.copyOf(spans);
        }
    }

    /// Hours of dates of the calendar, both included.
    record Special(LocalDate from, LocalDate to, Map<DayOfWeek, List<Span>> days) {
        public Special {
            days = Map.copyOf(days);
        }
    }

    /// Hours of the eve of a holiday.
    sealed interface Eve {
        /// A whole working day is an hour shorter (Labour Code, article 95).
        record ByLaw() implements Eve {}

        record Shorter() implements Eve {}

        record Ends(LocalTime at) implements Eve {}

        record Hours(List<Span> spans) implements Eve {
            public Hours {
                spans = List.copyOf(spans);
            }
        }
    }
}
