package okno.agencies.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import okno.agencies.hours.HoursItem.Dates;
import okno.agencies.hours.HoursItem.Days;
import okno.agencies.hours.HoursItem.Mark;
import okno.agencies.hours.HoursItem.Times;
import org.jspecify.annotations.Nullable;

/// Makes sense of the words of [HoursItems], one after the other. Days wait for the hours that
/// follow them, or hours for the days. A break holds for what stands before it in the same segment;
/// alone in a segment, for everything before. A date begins an exception that lasts to the end of
/// the segment.
final class HoursText {

    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final List<HoursItem> items;
    private final HoursDraft draft = new HoursDraft();

    /// Days that were named last, whether they have got their hours, whether anybody named them.
    private final Set<DayOfWeek> group = EnumSet.noneOf(DayOfWeek.class);
    private boolean given;
    private boolean implied;

    /// Hours whose days are not named yet.
    private final List<Span> loose = new ArrayList<>();
    private final HoursBreaks breaks = new HoursBreaks(draft);

    private @Nullable Mark about;
    private boolean everyDay;

    private HoursText(List<HoursItem> items) {
        this.items = items;
    }

    /// The sense of the whole.
    ///
    /// @throws DateTimeException if the words contradict each other or one of them means nothing
    static HoursWeek week(List<HoursItem> items) {
        var text = new HoursText(items);
        text.read();
        return text.draft.week(text.everyDay);
    }

    private void read() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Dates dates) {
                int end = HoursItems.endOfSegment(items, i + 1);
                exception(dates, items.subList(i + 1, end));
                i = end - 1;
            } else if (items.get(i) instanceof MonthlyDays monthly) {
                i = monthly.read(items, i, about, loose, draft);
                about = null;
            } else {
                read(items.get(i), i + 1 < items.size() ? items.get(i + 1) : Mark.END);
            }
        }
        finish();
    }

    private void read(HoursItem item, HoursItem next) {
        switch (item) {
            case Days(var days) -> days(days, next);
            case Times(var span) -> times(span);
            case HoursItem.Until(var to) -> until(to);
            case Mark mark -> mark(mark, next);
            case Dates _, MonthlyDays _ -> throw new IllegalStateException();
        }
    }

    private void mark(Mark mark, HoursItem next) {
        switch (mark) {
            case OFF -> off(next);
            case BREAK -> rest(next);
            case NONSTOP -> nonstop();
            case NO_DAYS_OFF -> noDaysOff();
            case HOLIDAYS -> holidays();
            case HOLIDAYS_TOO -> draft.holidaysToo();
            case SHORTER -> draft.shorterEve(about == Mark.EVES);
            case EXCEPT, EVES -> about = mark;
            case CLOSE -> about = about == Mark.BREAK || about == Mark.OFF ? null : about;
            case END -> endSegment();
        }
        if (mark == Mark.SHORTER) {
            about = null;
        }
    }

    private void days(Set<DayOfWeek> days, HoursItem next) {
        if (about == Mark.EXCEPT) {
            except(days);
        } else if (about == Mark.OFF) {
            draft.close(days);
        } else if (about == Mark.BREAK && breaks.mayBeOf(days)) {
            breaks.of(days);
        } else if (!loose.isEmpty() && next != Mark.OFF) {
            open(days, loose);
            loose.clear();
        } else {
            if (given || implied) {
                group.clear();
            }
            given = false;
            implied = false;
            about = null;
            group.addAll(days);
        }
    }

    private void except(Set<DayOfWeek> days) {
        about = null;
        if (group.isEmpty() || given) {
            draft.close(days);
        } else {
            group.removeAll(days);
        }
    }

    private void times(Span span) {
        if (about == Mark.BREAK) {
            if (!breaks.take(span)) {
                about = null;
            }
        } else if (about == Mark.EVES) {
            draft.eve(span);
        } else if (about == Mark.HOLIDAYS && (group.isEmpty() || given)) {
            draft.onHolidays(span);
        } else if ((group.isEmpty() || given) && breaks.goOn(span)) {
            breaks.takeAnother(span);
        } else if (group.isEmpty()) {
            loose.add(span);
        } else {
            if (about == Mark.HOLIDAYS) {
                draft.onHolidays(span);
            }
            open(group, List.of(span));
            given = true;
        }
    }

    private void open(Set<DayOfWeek> days, List<Span> spans) {
        spans.forEach(span -> draft.add(days, span, !given));
        breaks.after(days);
    }

    private void until(LocalTime to) {
        if (about == Mark.EVES) {
            draft.eve(to);
            about = null;
        } else if (!group.isEmpty() && !given) {
            times(new Span(draft.begins(), to));
        } else {
            throw new DateTimeException("until " + to);
        }
    }

    private void off(HoursItem next) {
        if (about == Mark.EXCEPT) {
            except(WEEKEND);
        } else if (about == Mark.HOLIDAYS && (group.isEmpty() || given)) {
            draft.noHolidays();
            about = null;
        } else if (!group.isEmpty() && !given) {
            draft.close(group);
            group.clear();
            about = null;
        } else if (next instanceof Times) {
            days(WEEKEND, next);
        } else {
            about = Mark.OFF;
        }
    }

    private void rest(HoursItem next) {
        if (next instanceof Times || next instanceof Days) {
            about = Mark.BREAK;
            breaks.begin();
        } else {
            draft.turnLastIntoBreak();
        }
    }

    private void nonstop() {
        if (group.isEmpty() && loose.isEmpty() && draft.isEmpty()) {
            group.addAll(ALL);
        }
        times(Span.ALL_DAY);
    }

    private void noDaysOff() {
        everyDay = true;
        if (draft.isEmpty() && group.isEmpty()) {
            if (loose.isEmpty()) {
                group.addAll(ALL);
            } else {
                open(ALL, loose);
                loose.clear();
            }
        }
    }

    private void holidays() {
        if (about == Mark.EXCEPT || about == Mark.OFF) {
            draft.noHolidays();
            about = about == Mark.OFF ? Mark.OFF : null;
        } else {
            about = Mark.HOLIDAYS;
        }
    }

    private void endSegment() {
        if (about == Mark.EXCEPT || (about == Mark.HOLIDAYS && !draft.knowsHolidays())) {
            throw new DateTimeException(about.name());
        }
        about = null;
        breaks.endSegment();
    }

    private void exception(Dates dates, List<HoursItem> words) {
        if (about == Mark.OFF && words.isEmpty()) {
            draft.exception(dates, HoursWeek.UNKNOWN);
            return;
        }
        var inner = new HoursText(words);
        inner.group.addAll(ALL);
        inner.implied = true;
        inner.read();
        draft.exception(dates, inner.draft.week(false));
    }

    private void finish() {
        if (!loose.isEmpty() && draft.open().isEmpty() && !draft.isEmpty()) {
            open(draft.unnamed(), loose);
            loose.clear();
        }
        boolean waiting = !group.isEmpty() && !given;
        if (waiting || !loose.isEmpty()) {
            throw new DateTimeException("days without hours, or hours without days");
        }
        endSegment();
    }
}
