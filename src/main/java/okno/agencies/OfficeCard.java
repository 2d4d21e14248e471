package okno.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// An office with what its hours say about now, for pages. Shown by `agencies/office`.
///
/// @param now absent where the hours say nothing
public record OfficeCard(Office office, List<Now> now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /// Whether the office is open.
    ///
    /// @param tone of the design kit
    /// @param key of the text; argument 0 is `time`, 1 the text of `dayKey`
    /// @param time when it closes or opens, in the office's own time; empty if never
    public record Now(String tone, String key, String dayKey, String time) {}

    /// The office as it is at a moment.
    public static OfficeCard of(Office office, Instant instant) {
        var today = instant.atZone(office.zone()).toLocalDate();
        return new OfficeCard(
                office,
                switch (office.at(instant)) {
                    case Opening.Open(var until) -> List.of(open(until));
                    case Opening.Closed(var next) ->
                            List.of(
                                    next.map(at -> closed(at, today))
                                            .orElse(
                                                    new Now(
                                                            "wait",
                                                            "agencies.closed",
                                                            "agencies.day.today",
                                                            "")));
                    case Opening.Unknown() -> List.of();
                });
    }

    private static Now open(LocalTime until) {
        var time = until.equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(until);
        return new Now("ok", "agencies.open-until", "agencies.day.today", time);
    }

    private static Now closed(LocalDateTime next, LocalDate today) {
        return new Now(
                "wait", "agencies.closed-until", day(next.toLocalDate(), today), TIME.format(next));
    }

    private static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "agencies.day.today";
        }
        return day.equals(today.plusDays(1))
                ? "agencies.day.tomorrow"
                : "agencies.day." + day.getDayOfWeek().name().toLowerCase(Locale.ROOT);
    }
}
