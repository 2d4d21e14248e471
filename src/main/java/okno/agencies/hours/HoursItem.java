package okno.agencies.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/// What a text about hours consists of.
sealed interface HoursItem
        permits HoursItem.Days,
                HoursItem.Times,
                HoursItem.Until,
                HoursItem.Dates,
                HoursItem.Mark,
                MonthlyDays {

    record Days(Set<DayOfWeek> days) implements HoursItem {
        public Days {
            days = Set.copyOf(days);
        }
    }

    record Times(Span span) implements HoursItem {}

    /// «до 16:45»: begins as the days named before.
    record Until(LocalTime to) implements HoursItem {}

    /// Dates of the calendar, both included.
    record Dates(LocalDate from, LocalDate to) implements HoursItem {}

    /// Words that mean the same wherever they stand.
    enum Mark implements HoursItem {
        BREAK,
        OFF,
        EXCEPT,
        HOLIDAYS,
        /// Open on holidays as on other days.
        HOLIDAYS_TOO,
        EVES,
        /// An hour shorter.
        SHORTER,
        NONSTOP,
        NO_DAYS_OFF,
        /// A closing bracket.
        CLOSE,
        /// A semicolon or the end of a line.
        END
    }
}
