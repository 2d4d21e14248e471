package okno.agencies;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Opening hours of an office by days of the week. The text is always kept as its authors wrote it;
/// where it cannot be understood ([#understood] is false) it is shown as is and nothing is said
/// about "now".
public final class Hours {

    private final String text;
    private final boolean understood;
    private final Map<DayOfWeek, List<Span>> week;

    private Hours(String text, boolean understood, Map<DayOfWeek, List<Span>> week) {
        this.text = text;
        this.understood = understood;
        this.week = Map.copyOf(week);
    }

    /// Understands such texts as «пн–пт 9:00–18:00, перерыв 13:00–13:45; сб 10:00–14:00», «пн, ср
    /// 8:30–12:00; чт выходной», «ежедневно 9:00–20:00», «круглосуточно».
    public static Hours parse(String text) {
        var week = new HoursText(text).week();
        return new Hours(text.strip(), week.isPresent(), week.orElse(Map.of()));
    }

    public String text() {
        return text;
    }

    public boolean understood() {
        return understood;
    }

    /// Whether the office is open at the moment, counted by the clock on its wall. Holidays are not
    /// known here.
    public Opening at(ZonedDateTime moment) {
        if (!understood) {
            return new Opening.Unknown();
        }
        var now = moment.toLocalDateTime();
        return spans(now)
                .filter(span -> span.holds(now.toLocalTime()))
                .<Opening>map(span -> new Opening.Open(span.to()))
                .findFirst()
                .orElseGet(() -> new Opening.Closed(next(now)));
    }

    /// Working spans of a day in order; empty on a day off.
    List<Span> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    private Optional<LocalDateTime> next(LocalDateTime now) {
        return IntStream.rangeClosed(0, DayOfWeek.values().length)
                .mapToObj(now.toLocalDate()::plusDays)
                .flatMap(
                        day -> on(day.getDayOfWeek()).stream().map(span -> day.atTime(span.from())))
                .filter(opening -> opening.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private Stream<Span> spans(LocalDateTime now) {
        return on(now.getDayOfWeek()).stream();
    }

    /// Working time without a break. `to` of midnight is the end of the day.
    record Span(LocalTime from, LocalTime to) {

        boolean holds(LocalTime time) {
            return !time.isBefore(from) && (endsAtMidnight() || time.isBefore(to));
        }

        boolean endsAtMidnight() {
            return to.equals(LocalTime.MIDNIGHT);
        }
    }
}
