package okno.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okno.agencies.hours.Hours;
import okno.agencies.hours.HoursDay.Why;
import okno.agencies.hours.Opening;
import okno.agencies.hours.Span;
import okno.platform.web.PageContext;

/// An office with what its hours say about now, for pages. Shown by `agencies/office`.
///
/// @param now absent where the hours say nothing
public record OfficeCard(Office office, List<Now> now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /// The office as it is at a moment.
    public static OfficeCard of(Office office, Instant instant) {
        return new OfficeCard(
                office, now(office.hours(), instant.atZone(office.zone())).stream().toList());
    }

    /// What hours say about a moment, by the clock on the wall of the office.
    public static Optional<Now> now(Hours hours, ZonedDateTime moment) {
        var today = moment.toLocalDate();
        var why =
                Optional.of(hours.on(today).why())
                        .filter(_ -> hours.understood())
                        .filter(reason -> reason != Why.USUAL);
        return switch (hours.at(moment)) {
            case Opening.Open(var until) -> Optional.of(open(until, today, why));
            case Opening.Closed(var next) -> Optional.of(closed(next, today, why));
            case Opening.Unknown() ->
                    why.map(reason -> new Now("wait", "agencies.unsure", "", today, today, why));
        };
    }

    /// Whether the office is open.
    ///
    /// @param tone of the design kit
    /// @param key of the text; argument 0 is the time, 1 the day
    /// @param time when it closes or opens, in the office's own time; empty if never
    /// @param day on which it closes or opens
    /// @param why what makes today different from other days
    public record Now(
            String tone,
            String key,
            String time,
            LocalDate day,
            LocalDate today,
            Optional<Why> why) {

        public String text(PageContext ctx) {
            return ctx.text(key, time, dayText(ctx));
        }

        private String dayText(PageContext ctx) {
            if (day.equals(today)) {
                return ctx.text("agencies.day.today");
            }
            if (day.equals(today.plusDays(1))) {
                return ctx.text("agencies.day.tomorrow");
            }
            return day.isBefore(today.plusWeeks(1))
                    ? ctx.text("agencies.day." + word(day.getDayOfWeek()))
                    : ctx.date(day);
        }

        /// Why today is different; empty on a usual day.
        public String whyText(PageContext ctx) {
            return why.map(reason -> ctx.text("agencies.why." + word(reason))).orElse("");
        }
    }

    /// A constant as keys of texts name it.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Now open(LocalTime until, LocalDate today, Optional<Why> why) {
        return new Now("ok", "agencies.open-until", Span.end(until), today, today, why);
    }

    private static Now closed(Optional<LocalDateTime> next, LocalDate today, Optional<Why> why) {
        return next.map(
                        at ->
                                new Now(
                                        "wait",
                                        "agencies.closed-until",
                                        TIME.format(at),
                                        at.toLocalDate(),
                                        today,
                                        why))
                .orElseGet(() -> new Now("wait", "agencies.closed", "", today, today, why));
    }
}
