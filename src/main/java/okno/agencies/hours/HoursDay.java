package okno.agencies.hours;

import java.util.List;

/// The working hours of one day of the calendar.
///
/// @param spans in order; none on a day off
/// @param why what makes the day different from others of its weekday
public record HoursDay(List<Span> spans, Why why) {

    public HoursDay {
        spans = List.copyOf(spans);
    }

    /// Why the hours of a day are what they are.
    public enum Why {
        USUAL,
        /// The office has named the weekday by its place in the month: «первый вторник месяца».
        MONTHLY,
        /// The office has named the date.
        EXCEPTION,
        HOLIDAY,
        /// A day off that was moved to a weekday (Labour Code, article 112).
        MOVED_DAY_OFF,
        /// A weekend day that was made a working one; its hours are those of the weekday it was
        /// exchanged for.
        WORKING_WEEKEND,
        /// The eve of a holiday, an hour shorter (Labour Code, article 95).
        EVE,
        /// A moved day off of an office that works on weekends: only the office knows.
        UNSURE
    }
}
