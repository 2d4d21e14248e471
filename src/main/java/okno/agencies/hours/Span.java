package okno.agencies.hours;

import java.time.Duration;
import java.time.LocalTime;

/// Working time without a break.
///
/// @param to midnight is the end of the day
public record Span(LocalTime from, LocalTime to) {

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

    boolean endsAtMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    Duration length() {
        var length = Duration.between(from, to);
        return endsAtMidnight() ? length.plusDays(1) : length;
    }
}
