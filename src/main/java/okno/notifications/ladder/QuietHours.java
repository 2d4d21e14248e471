package okno.notifications.ladder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// Hours of the day in which nothing may ring.
///
/// @param from the first minute of quiet
/// @param to the first minute after it; earlier than `from` if the night lies between
public record QuietHours(LocalTime from, LocalTime to) {
    /// What a person has who chose nothing.
    public static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

    /// The first moment from `at` on that is not quiet where the person lives.
    public Instant release(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        if (!quiet(there.toLocalTime())) {
            return at;
        }
        var end = there.toLocalDate().atTime(to).atZone(zone);
        return end.isAfter(there)
                ? end.toInstant()
                : there.toLocalDate().plusDays(1).atTime(to).atZone(zone).toInstant();
    }

    private boolean quiet(LocalTime time) {
        if (from.equals(to)) {
            return false;
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
