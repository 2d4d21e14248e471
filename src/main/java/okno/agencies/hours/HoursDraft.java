package okno.agencies.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okno.agencies.hours.HoursItem.Dates;
import okno.agencies.hours.HoursWeek.Eve;

/// A week of hours in the making. What would contradict what is there already is refused.
final class HoursDraft {

    private final Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    private final List<HoursWeek.Special> exceptions = new ArrayList<>();
    private final List<Span> holidays = new ArrayList<>();
    private final List<Span> eves = new ArrayList<>();
    private final List<HoursWeek.Monthly> monthly = new ArrayList<>();
    private Eve eve = new Eve.ByLaw();
    private boolean noHolidays;
    private boolean holidaysToo;

    /// @param everyDay whether the text says that there is no day off
    HoursWeek week(boolean everyDay) {
        if (everyDay && open().size() < DayOfWeek.values().length) {
            throw new DateTimeException("no day off, and yet there is one");
        }
        return new HoursWeek(
                days,
                holidays.isEmpty()
                        ? Optional.of(List.<Span>of()).filter(_ -> noHolidays)
                        : Optional.of(List.copyOf(holidays)),
                holidaysToo,
                eves.isEmpty() ? eve : new Eve.Hours(eves),
                open().size() == DayOfWeek.values().length
                        && days.values().stream().allMatch(List.of(Span.ALL_DAY)::equals),
                monthly,
                exceptions);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    Set<DayOfWeek> open() {
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        days.forEach(
                (day, spans) -> {
                    if (!spans.isEmpty()) {
                        open.add(day);
                    }
                });
        return open;
    }

    boolean areOpen(Set<DayOfWeek> some) {
        return open().containsAll(some);
    }

    Set<DayOfWeek> unnamed() {
        return EnumSet.complementOf(EnumSet.copyOf(days.keySet()));
    }

    /// When the earliest of the days begins.
    LocalTime begins() {
        return days.values().stream()
                .flatMap(List::stream)
                .map(Span::from)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new DateTimeException("nothing begins yet"));
    }

    /// @param first whether these are the first hours of the days, which replace what was there
    void add(Set<DayOfWeek> some, Span span, boolean first) {
        for (var day : some) {
            var there = first ? List.<Span>of() : days.getOrDefault(day, List.of());
            days.put(day, Stream.concat(there.stream(), Stream.of(span)).toList());
        }
    }

    void close(Set<DayOfWeek> some) {
        some.forEach(day -> days.put(day, List.of()));
    }

    /// Takes a break out of the hours of those days that it fits.
    void rest(Collection<DayOfWeek> some, Span rest) {
        var fitting = some.stream().filter(day -> fits(day, rest)).toList();
        if (fitting.isEmpty()) {
            throw new DateTimeException("a break of no day");
        }
        fitting.forEach(day -> days.computeIfPresent(day, (_, spans) -> without(spans, rest)));
    }

    boolean fitsBreak(Span rest) {
        return open().stream().anyMatch(day -> fits(day, rest));
    }

    /// «9:00–18:00 (13:00–14:00 обед)»: the last hours were a break of those before.
    void turnLastIntoBreak() {
        boolean turned = false;
        for (var day : open()) {
            var spans = days.getOrDefault(day, List.of());
            if (spans.size() > 1 && spans.getLast().within(spans.get(spans.size() - 2))) {
                days.put(day, spans.subList(0, spans.size() - 1));
                rest(Set.of(day), spans.getLast());
                turned = true;
            }
        }
        if (!turned) {
            throw new DateTimeException("a break without hours");
        }
    }

    void onHolidays(Span span) {
        holidays.add(span);
    }

    void noHolidays() {
        noHolidays = true;
    }

    void holidaysToo() {
        holidaysToo = true;
    }

    boolean knowsHolidays() {
        return noHolidays || holidaysToo || !holidays.isEmpty();
    }

    void eve(Span span) {
        eves.add(span);
    }

    void eve(LocalTime ends) {
        eve = new Eve.Ends(ends);
    }

    void shorterEve(boolean ofEves) {
        if (!ofEves) {
            throw new DateTimeException("an hour shorter, but when?");
        }
        eve = new Eve.Shorter();
    }

    void exception(Dates dates, HoursWeek week) {
        exceptions.add(new HoursWeek.Special(dates.from(), dates.to(), week.days()));
    }

    void monthly(HoursWeek.Monthly some) {
        monthly.add(some);
    }

    private boolean fits(DayOfWeek day, Span rest) {
        return days.getOrDefault(day, List.of()).stream().anyMatch(rest::within);
    }

    private static List<Span> without(List<Span> spans, Span rest) {
        return spans.stream()
                .flatMap(
                        span ->
                                rest.within(span)
                                        ? Stream.of(
                                                new Span(span.from(), rest.from()),
                                                new Span(rest.to(), span.to()))
                                        : Stream.of(span))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }
}
