package okno.agencies.hours;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okno.agencies.hours.HoursItem.Dates;
import okno.agencies.hours.HoursItem.Days;
import okno.agencies.hours.HoursItem.Mark;
import okno.agencies.hours.HoursItem.Times;
import okno.agencies.hours.HoursItem.Until;

/// The words of a text about hours, in their order.
///
/// @param unread what is not understood, in the words of the text
record HoursItems(List<HoursItem> items, List<String> unread) {

    static final String DAY =
            "(?:понедельник(?:а|ам|у)?|пнд|пон|пн|вторник(?:а|ам|у)?|втр|вт|сред(?:а|у|ы|е|ам)|срд|ср"
                    + "|четверг(?:а|ам|у)?|чтв|чт|пятниц(?:а|у|ы|е|ам)|птн|пт"
                    + "|суббот(?:а|у|ы|е|ам)|сбт|суб|сб|воскресень(?:е|я|ю|ям)|воскр|вск|вс"
                    + "|mo|tu|we|th|fr|sa|su)(?![а-яa-z])\\.?";
    private static final Pattern ONE_DAY = Pattern.compile(DAY);
    private static final String RANGE = " ?(?:-|по|до) ?";
    private static final String LIST = " ?(?:,|и|/) ?(?:(?:в|во|по) )?| ";
    private static final String DATE = "(\\d{1,2}\\.\\d{2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2})";
    private static final String TIME = "(\\d{1,2}(?::\\d{2})?)(?::00)?(?![\\d:.])";
    private static final Pattern FRAGMENT = Pattern.compile("[^,;()]+");

    private static final List<Map.Entry<Pattern, Function<MatchResult, Optional<HoursItem>>>>
            WORDS =
                    List.of(
                            word(
                                    "(?:с )?"
                                            + DATE
                                            + "(?: ?(?:-|по|/) ?"
                                            + DATE
                                            + ")?(?: ?г(?:ода|\\.))?",
                                    HoursItems::dates),
                            word(
                                    "(?:(?:с|со|от) )?" + TIME + " ?(?:-|до) ?" + TIME,
                                    HoursItems::times),
                            word(MonthlyDays.PATTERN, MonthlyDays::of),
                            word("до " + TIME, words -> new Until(time(words.group(1)))),
                            word(
                                    "(?:(?:с|со|в|во|по) )?"
                                            + DAY
                                            + "(?:(?:"
                                            + RANGE
                                            + "|"
                                            + LIST
                                            + ")"
                                            + DAY
                                            + ")*",
                                    words -> new Days(days(words.group()))),
                            word(
                                    "(?:по |в )?(?:будн(?:и|ям|ие)|рабочи(?:е|м) д)[а-я]*(?:"
                                            + " дн[а-я]+)?",
                                    _ ->
                                            new Days(
                                                    EnumSet.range(
                                                            DayOfWeek.MONDAY, DayOfWeek.FRIDAY))),
                            word(
                                    "(?:по|в) выходны(?:м|е)(?: дн[а-я]+)?",
                                    _ ->
                                            new Days(
                                                    EnumSet.of(
                                                            DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))),
                            word(
                                    "ежедневно|каждый день|все дни(?: недели)?|daily",
                                    _ -> new Days(EnumSet.allOf(DayOfWeek.class))),
                            word(Mark.NONSTOP, "круглосуточно|24/7"),
                            word(
                                    Mark.HOLIDAYS_TOO,
                                    "без (?:выходных (?:дней )?и праздни[а-я]+|праздни[а-я]+ и"
                                            + " выходных)(?: дней)?|(?:включая|в том числе(?: и)?(?:"
                                            + " в)?) праздни[а-я]+(?: дн[а-я]+)?"),
                            word(Mark.NO_DAYS_OFF, "без выходных(?: дней)?"),
                            noise(
                                    "без (?:обеденного )?(?:перерыва|обеда)(?: на обед)?|перерыва"
                                            + " нет"),
                            word(
                                    Mark.BREAK,
                                    "(?:обеденн[а-я]+ |техническ[а-я]+ |тех\\.? ?)?перерывы?(?: на"
                                            + " обед)?|обед|break"),
                            word(
                                    Mark.OFF,
                                    "выходн(?:ой|ые)(?: день| дни)?|вых(?:\\.|одн\\.)?(?![а-я])"
                                            + "|не ?работа(?:ет|ем|ют)|закрыто?|closed|off"
                                            + "|нерабоч(?:ий|ие) д(?:ень|ни)"
                                            + "|не ?приемны[ей] д(?:ень|ни)"
                                            + "|приема? (?:не ведется|нет)|нет приема|санитарн[а-я]+ д(?:ень|ни)"),
                            word(
                                    Mark.EVES,
                                    "(?:в )?предпраздничны(?:й|е|м) д[а-я]+|накануне"
                                            + " праздник[а-я]+"),
                            word(
                                    Mark.SHORTER,
                                    "(?:сокращ[а-я]+ )?на (?:1|один час|час)(?:"
                                            + " (?:меньше|короче|раньше))?"),
                            word(Mark.EXCEPT, "кроме|за исключением|исключая"),
                            word(
                                    Mark.HOLIDAYS,
                                    "(?:(?:и|в|по) )?(?:нерабочи[а-я]+ )?праздни[а-я]+(?:"
                                            + " дн[а-я]+)?|ph"),
                            noise(
                                    "(?:режим|график|часы|время) (?:работы|приема)|прием(?:"
                                            + " (?:граждан"
                                            + "|заявителей|посетителей|документов))?|работа(?:ет|ем)|(?:по"
                                            + " )?местно[а-я]+ врем[а-я]+|уточня[а-я]+"),
                            word(Mark.CLOSE, "\\)"),
                            word(Mark.END, ";"),
                            noise("[-,:(. ]|(?:и|с|в)(?![а-я])"));

    HoursItems {
        items = List.copyOf(items);
        unread = List.copyOf(unread);
    }

    /// Reads a text; the order of the words above decides where several would fit.
    static HoursItems of(String written) {
        var text = HoursSpelling.plain(written);
        List<HoursItem> items = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            var found = wordAt(text, at, items);
            if (found == at) {
                var fragment = FRAGMENT.matcher(text).region(at, text.length());
                found = fragment.lookingAt() ? fragment.end() : at + 1;
                unread.add(text.substring(at, found).strip());
            }
            at = found;
        }
        return new HoursItems(items, unread);
    }

    /// Where the segment ends that begins at a place: before the next date or mark of an end.
    static int endOfSegment(List<HoursItem> items, int from) {
        int at = from;
        while (at < items.size()
                && items.get(at) != Mark.END
                && !(items.get(at) instanceof Dates)) {
            at++;
        }
        return at;
    }

    /// Adds the item that begins here and gives its end, or this place if nothing is understood.
    private static int wordAt(String text, int at, List<HoursItem> items) {
        for (var word : WORDS) {
            var matcher = word.getKey().matcher(text).region(at, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt() && wholeWord(text, matcher)) {
                try {
                    word.getValue().apply(matcher.toMatchResult()).ifPresent(items::add);
                    return matcher.end();
                } catch (DateTimeException impossible) {
                    return at;
                }
            }
        }
        return at;
    }

    private static boolean wholeWord(String text, Matcher found) {
        int end = found.end();
        return end == text.length()
                || !Character.isLetter(text.charAt(end - 1))
                || !Character.isLetter(text.charAt(end));
    }

    private static Map.Entry<Pattern, Function<MatchResult, Optional<HoursItem>>> word(
            String pattern, Function<MatchResult, ? extends HoursItem> item) {
        return entry(Pattern.compile(pattern), words -> Optional.of(item.apply(words)));
    }

    /// What may stand in a text and changes nothing.
    private static Map.Entry<Pattern, Function<MatchResult, Optional<HoursItem>>> noise(
            String pattern) {
        return entry(Pattern.compile(pattern), _ -> Optional.empty());
    }

    private static Map.Entry<Pattern, Function<MatchResult, Optional<HoursItem>>> word(
            Mark mark, String pattern) {
        return word(pattern, _ -> mark);
    }

    private static HoursItem dates(MatchResult words) {
        var from = date(words.group(1));
        var to = words.group(2) == null ? from : date(words.group(2));
        if (to.isBefore(from)) {
            throw new DateTimeException(words.group());
        }
        return new Dates(from, to);
    }

    private static LocalDate date(String words) {
        if (words.charAt(4) == '-') {
            return LocalDate.parse(words);
        }
        var parts = words.split("\\.", 3);
        return LocalDate.of(
                Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    private static HoursItem times(MatchResult words) {
        var from = time(words.group(1));
        var to = time(words.group(2));
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new DateTimeException(words.group());
        }
        return new Times(new Span(from, to));
    }

    private static LocalTime time(String words) {
        var parts = words.split(":", 2);
        int hour = Integer.parseInt(parts[0]);
        int minute = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
        return hour == 24 && minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
    }

    static Set<DayOfWeek> days(String words) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        var found = ONE_DAY.matcher(words);
        DayOfWeek last = null;
        for (int end = 0; found.find(); end = found.end()) {
            var day = HoursSpelling.day(found.group());
            if (last != null && words.substring(end, found.start()).matches(RANGE)) {
                for (var between = last.plus(1); between != day; between = between.plus(1)) {
                    days.add(between);
                }
            }
            days.add(day);
            last = day;
        }
        return days;
    }
}
