package okno.agencies.hours;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Brings the many ways in which hours are typed into one.
final class HoursSpelling {

    private static final String MINUTES = "([0-5][05]|48)";

    /// One after the other.
    private static final List<Map.Entry<Pattern, String>> RULES =
            List.of(
                    rule("[‐‑‒–—−]", "-"),
                    rule("[\\u00A0\\u2007\\u202F\\t ]+", " "),
                    rule("\\s*[\\r\\n]+\\s*", ";"),
                    rule("24 ?час(?:а|ов)(?: в сутки)?", "круглосуточно"),
                    // 9⁰⁰
                    rule("(\\d)⁰⁰", "$1:00"),
                    rule("(\\d)³⁰", "$1:30"),
                    rule("(\\d)⁴⁵", "$1:45"),
                    rule("(\\d)¹⁵", "$1:15"),
                    // 9 ч 30 мин, 9 час., 9:00 часов
                    rule("(\\d) ?ч(?:ас(?:ов|а)?)?\\.? ?(\\d{2}) ?м(?:ин(?:ут)?)?\\.?", "$1:$2"),
                    rule("(\\d) ?ч(?:ас(?:ов|а)?)?(?![а-я])\\.?", "$1"),
                    // 9.00, but not 31.12.2026
                    rule("(?<![\\d.])(\\d{1,2})[.](\\d{2})(?!\\d|\\.\\d)", "$1:$2"),
                    // 9,00; «9,15» would be a list
                    rule("(?<![\\d:])(\\d{1,2}),(00|30)(?![\\d:])", "$1:$2"),
                    // 09-00 - 18-00, 09-00 до 18-00, до 18-00
                    rule(
                            "(?<![\\d:.-])(\\d{1,2})-"
                                    + MINUTES
                                    + "( ?(?:-|до) ?)(\\d{1,2})-"
                                    + MINUTES
                                    + "(?![\\d:])",
                            "$1:$2$3$4:$5"),
                    rule("(до )(\\d{1,2})-" + MINUTES + "(?![\\d:-])", "$1$2:$3"),
                    rule(" ?: ?(?=\\d{2})", ":"));

    private static final Map<String, DayOfWeek> DAYS =
            Map.ofEntries(
                    Map.entry("по", DayOfWeek.MONDAY),
                    Map.entry("пн", DayOfWeek.MONDAY),
                    Map.entry("вт", DayOfWeek.TUESDAY),
                    Map.entry("ср", DayOfWeek.WEDNESDAY),
                    Map.entry("че", DayOfWeek.THURSDAY),
                    Map.entry("чт", DayOfWeek.THURSDAY),
                    Map.entry("пя", DayOfWeek.FRIDAY),
                    Map.entry("пт", DayOfWeek.FRIDAY),
                    Map.entry("су", DayOfWeek.SATURDAY),
                    Map.entry("сб", DayOfWeek.SATURDAY),
                    Map.entry("во", DayOfWeek.SUNDAY),
                    Map.entry("вс", DayOfWeek.SUNDAY),
                    Map.entry("mo", DayOfWeek.MONDAY),
                    Map.entry("tu", DayOfWeek.TUESDAY),
                    Map.entry("we", DayOfWeek.WEDNESDAY),
                    Map.entry("th", DayOfWeek.THURSDAY),
                    Map.entry("fr", DayOfWeek.FRIDAY),
                    Map.entry("sa", DayOfWeek.SATURDAY),
                    Map.entry("su", DayOfWeek.SUNDAY));

    private HoursSpelling() {}

    /// Small letters, hyphens for dashes, colons within times, semicolons for ends of lines.
    static String plain(String written) {
        var text = written.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
        for (var rule : RULES) {
            text = rule.getKey().matcher(text).replaceAll(rule.getValue());
        }
        return text;
    }

    /// The day that a word means; its first two letters tell it.
    static DayOfWeek day(String word) {
        var day = DAYS.get(word.substring(0, 2));
        if (day == null) {
            throw new IllegalArgumentException(word);
        }
        return day;
    }

    private static Map.Entry<Pattern, String> rule(String what, String with) {
        return Map.entry(Pattern.compile(what), with);
    }
}
