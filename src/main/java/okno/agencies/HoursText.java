package okno.agencies;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okno.agencies.Hours.Span;

/// Reads the text of [Hours]: groups «дни часы» parted by commas, in segments parted by semicolons.
/// A break holds for every group of its segment; a segment that is nothing but a break holds for
/// all before it.
final class HoursText {

    private static final Map<String, DayOfWeek> DAYS =
            Map.of(
                    "пн", DayOfWeek.MONDAY,
                    "вт", DayOfWeek.TUESDAY,
                    "ср", DayOfWeek.WEDNESDAY,
                    "чт", DayOfWeek.THURSDAY,
                    "пт", DayOfWeek.FRIDAY,
                    "сб", DayOfWeek.SATURDAY,
                    "вс", DayOfWeek.SUNDAY);
    private static final Pattern DAYS_PART =
            Pattern.compile(
                    "(?<days>ежедневно|[а-я]{2}(?:(?: ?- ?|, ?| )[а-я]{2}(?![а-я]))*)(?![а-я])"
                            + "\\s*(?<rest>.*)");
    private static final Pattern TIMES =
            Pattern.compile("(?:с )?(\\d{1,2})[:.](\\d{2}) ?(?:-|до) ?(\\d{1,2})[:.](\\d{2})");
    private static final Pattern NEW_GROUP = Pattern.compile(", ?(?=[а-я])");

    private final String text;
    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);

    HoursText(String text) {
        this.text =
                text.toLowerCase(Locale.ROOT)
                        .replace('–', '-')
                        .replace('—', '-')
                        .replace('ё', 'е')
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    /// Empty when any part of the text is not understood.
    Optional<Map<DayOfWeek, List<Span>>> week() {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            for (var segment : text.split(";", -1)) {
                segment(segment.strip());
            }
            return Optional.of(week);
        } catch (DateTimeException notUnderstood) {
            return Optional.empty();
        }
    }

    private void segment(String segment) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (var group : groups(segment)) {
            if (group.startsWith("перерыв")) {
                rest(days.isEmpty() ? EnumSet.copyOf(known()) : days, times(group.substring(7)));
            } else {
                days.addAll(working(group));
            }
        }
    }

    /// «пн, ср 9:00–13:00» is one group: days without hours belong to the next part.
    private static List<String> groups(String segment) {
        List<String> groups = new ArrayList<>();
        var pending = new StringBuilder();
        for (var part : NEW_GROUP.split(segment, -1)) {
            pending.append(pending.isEmpty() ? "" : ", ").append(part.strip());
            if (!part.strip().matches("[а-я]{2}( ?- ?[а-я]{2})?")) {
                groups.add(pending.toString());
                pending.setLength(0);
            }
        }
        if (!pending.isEmpty()) {
            groups.add(pending.toString());
        }
        return groups;
    }

    private Set<DayOfWeek> working(String group) {
        if (group.equals("круглосуточно")) {
            return open(EnumSet.allOf(DayOfWeek.class), allDay());
        }
        var parts = DAYS_PART.matcher(group);
        if (!parts.matches()) {
            throw new DateTimeException(group);
        }
        var days = days(parts.group("days"));
        return switch (parts.group("rest")) {
            case "выходной", "выходные", "- выходной", "- выходные", "закрыто" -> closed(days);
            case "круглосуточно" -> open(days, allDay());
            case String hours -> open(days, times(hours));
        };
    }

    private Set<DayOfWeek> open(Set<DayOfWeek> days, Span span) {
        days.forEach(day -> week.put(day, List.of(span)));
        return days;
    }

    private Set<DayOfWeek> closed(Set<DayOfWeek> days) {
        days.forEach(day -> week.put(day, List.of()));
        return EnumSet.noneOf(DayOfWeek.class);
    }

    private void rest(Set<DayOfWeek> days, Span rest) {
        days.forEach(day -> week.computeIfPresent(day, (_, spans) -> without(spans, rest)));
    }

    private static List<Span> without(List<Span> spans, Span rest) {
        return spans.stream()
                .flatMap(
                        span ->
                                span.holds(rest.from()) && span.holds(rest.to())
                                        ? List.of(
                                                new Span(span.from(), rest.from()),
                                                new Span(rest.to(), span.to()))
                                                .stream()
                                        : List.of(span).stream())
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    private Collection<DayOfWeek> known() {
        if (week.isEmpty()) {
            throw new DateTimeException("A break before any hours");
        }
        return week.keySet();
    }

    private static Set<DayOfWeek> days(String words) {
        if (words.equals("ежедневно")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (var word : words.replaceAll(" ?- ?", "-").split("[, ]+", -1)) {
            var ends = word.split("-", 2);
            var last = day(ends[ends.length - 1]);
            for (var day = day(ends[0]); ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        var day = DAYS.get(word);
        if (day == null) {
            throw new DateTimeException(word);
        }
        return day;
    }

    private static Span times(String words) {
        var times = TIMES.matcher(words.strip());
        if (!times.matches()) {
            throw new DateTimeException(words);
        }
        var from = time(times.group(1), times.group(2));
        var to = time(times.group(3), times.group(4));
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new DateTimeException(words);
        }
        return new Span(from, to);
    }

    private static LocalTime time(String hour, String minute) {
        return hour.equals("24") && minute.equals("00")
                ? LocalTime.MIDNIGHT
                : LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    private static Span allDay() {
        return new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }
}
