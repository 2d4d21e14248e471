package okno.agencies.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import okno.agencies.hours.HoursItem.Mark;
import okno.agencies.hours.HoursItem.Times;
import okno.agencies.hours.HoursWeek.Monthly;
import org.jspecify.annotations.Nullable;

/// Days told by their place in the month: «первый вторник месяца», «каждый второй и четвертый
/// четверг», «последняя пятница месяца».
///
/// @param weeks 1 for the first such day of a month, [#LAST] for the last
record MonthlyDays(Set<Integer> weeks, Set<DayOfWeek> days) implements HoursItem {

    static final int LAST = 0;

    private static final String WEEK =
            "(?:перв(?:ый|ая|ое|ую|ого|ой)|втор(?:ой|ая|ое|ую|ого)|трет(?:ий|ья|ье|ью|ьего|ьей)"
                    + "|четверт(?:ый|ая|ое|ую|ого|ой)|пят(?:ый|ая|ое|ую|ого|ой)"
                    + "|последн(?:ий|яя|ее|юю|его|ей)"
                    + "|[1-5] ?-? ?(?:й|ый|ой|ий|я|ая|ья|е|ое|ье|ю|ую|го|ого))";
    private static final Pattern ONE_WEEK = Pattern.compile(WEEK);
    private static final Map<String, Integer> WEEKS =
            Map.of("пер", 1, "вто", 2, "тре", 3, "чет", 4, "пят", 5, "пос", LAST);

    static final String PATTERN =
            "(?:(?:в|во) )?(кажд[а-я]+ )?("
                    + WEEK
                    + "(?:(?: ?, ?| и )"
                    + WEEK
                    + ")*) ("
                    + HoursItems.DAY
                    + "(?:(?: ?, ?| и )"
                    + HoursItems.DAY
                    + ")*)( (?:каждого )?месяца)?";

    MonthlyDays {
        weeks = Set.copyOf(weeks);
        days = Set.copyOf(days);
    }

    /// «Каждый второй вторник» without a month may be every other Tuesday and is not understood.
    static MonthlyDays of(MatchResult words) {
        var weeks = new HashSet<Integer>();
        ONE_WEEK.matcher(words.group(2)).results().forEach(one -> weeks.add(week(one.group())));
        if (words.group(4) == null && weeks.size() == 1 && !weeks.contains(LAST)) {
            throw new DateTimeException(words.group());
        }
        return new MonthlyDays(weeks, HoursItems.days(words.group(3)));
    }

    private static int week(String word) {
        return Character.isDigit(word.charAt(0))
                ? word.charAt(0) - '0'
                : Objects.requireNonNull(WEEKS.get(word.substring(0, 3)));
    }

    boolean hold(LocalDate date) {
        int week = (date.getDayOfMonth() - 1) / 7 + 1;
        boolean last = date.plusWeeks(1).getMonth() != date.getMonth();
        return days.contains(date.getDayOfWeek())
                && (weeks.contains(week) || (last && weeks.contains(LAST)));
    }

    /// Takes the hours of these days, which stand behind them, or before where no day has them.
    ///
    /// @param at where these days stand
    /// @param about what the words before are about, which may say that these are days off
    /// @return where the last word of their hours stands
    int read(
            List<HoursItem> items,
            int at,
            @Nullable Mark about,
            List<Span> before,
            HoursDraft draft) {
        boolean off = about == Mark.OFF || about == Mark.EXCEPT;
        if (off || next(items, at) == Mark.OFF) {
            draft.monthly(new Monthly(this, List.of()));
            return off ? at : at + 1;
        }
        var hours = new ArrayList<Span>();
        int last = at;
        while (next(items, last) instanceof Times(var span)) {
            hours.add(span);
            last++;
        }
        if (hours.isEmpty()) {
            hours.addAll(before);
            before.clear();
        }
        if (hours.isEmpty() || next(items, last) == Mark.BREAK) {
            throw new DateTimeException("days of a month without hours, or with a break");
        }
        draft.monthly(new Monthly(this, hours));
        return last;
    }

    private static HoursItem next(List<HoursItem> items, int at) {
        return at + 1 < items.size() ? items.get(at + 1) : Mark.END;
    }
}
