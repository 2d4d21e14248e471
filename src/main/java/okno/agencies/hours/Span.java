package okno.agencies.hours;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Working time without a break.
///
/// @param to midnight is the end of the day
public record Span(LocalTime from, LocalTime to) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    static final Span ALL_DAY = new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    boolean holds(LocalTime time) {
        return !time.isBefore(from) && (endsAtMidnight() || time.isBefore(to));
    }

    /// Whether a break of this time leaves something of the other at both ends.
    boolean within(Span other) {
        return from.isAfter(other.from)
                && !endsAtMidnight()
                && (other.endsAtMidnight() || to.isBefore(other.to));
    }

    /// «9:00–24:00».
    public String text() {
        return TIME.format(from) + "–" + end(to);
    }

    /// The end of working time, as people write it.
    public static String end(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(time);
    }

    boolean endsAtMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    Duration length() {
        var length = Duration.between(from, to);
        return endsAtMidnight() ? length.plusDays(1) : length;
    }
}
