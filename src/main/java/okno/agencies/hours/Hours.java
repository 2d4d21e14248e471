package okno.agencies.hours;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.terms.Calendars;
import okno.terms.WorkCalendar;
import org.jspecify.annotations.Nullable;

/// Opening hours of an office. The text is always kept as its authors wrote it; where a part of it
/// is not understood ([#understood] is false) it is shown as is and nothing is said about "now".
public final class Hours {

    private static final int TEXTS_REMEMBERED = 2_000;
    private static final Calendars CALENDARS = Calendars.load();

    /// Many offices of a region write the same.
    private static final Cache<String, Hours> READ =
            Caffeine.newBuilder().maximumSize(TEXTS_REMEMBERED).executor(Runnable::run).build();

    /// The longest time for which an office that is shut may look for its next opening.
    private static final int DAYS_AHEAD = 60;

    private final String text;
    private final HoursWeek week;
    private final List<String> unread;
    private final WorkCalendar calendar;

    /// What was asked for last: a page asks for the same day several times.
    private volatile @Nullable Told last;

    private record Told(LocalDate date, HoursDay day) {}

    private Hours(String text, HoursWeek week, List<String> unread, WorkCalendar calendar) {
        this.text = text;
        this.week = week;
        this.unread = List.copyOf(unread);
        this.calendar = calendar;
    }

    /// Understands the ways in which offices write their hours: «пн–пт 9:00–18:00, перерыв
    /// 13:00–13:45; сб 10:00–14:00», «с 9 до 18, выходные – сб, вс», «31.12.2026 выходной». Where
    /// nothing is said of holidays, they are days off.
    public static Hours parse(String text) {
        return READ.get(text, Hours::read);
    }

    private static Hours read(String text) {
        var calendar = CALENDARS.of("");
        var read = HoursItems.of(text);
        if (!read.unread().isEmpty() || text.isBlank()) {
            return new Hours(text.strip(), HoursWeek.UNKNOWN, read.unread(), calendar);
        }
        try {
            return new Hours(text.strip(), HoursText.week(read.items()), List.of(), calendar);
        } catch (DateTimeException senseless) {
            return new Hours(text.strip(), HoursWeek.UNKNOWN, List.of(text.strip()), calendar);
        }
    }

    /// The same with the holidays of a region.
    ///
    /// @param region OKTMO of 8 digits
    public Hours in(String region) {
        return new Hours(text, week, unread, CALENDARS.of(region));
    }

    /// The same with hours of single dates or of spaces of time, each a text as «31.12.2026
    /// выходной» or «2026-06-01/2026-08-31 пн–пт 9:00–16:00».
    public Hours with(List<String> exceptions) {
        if (exceptions.isEmpty()) {
            return this;
        }
        List<HoursWeek.Special> all = new ArrayList<>(week.exceptions());
        List<String> missed = new ArrayList<>(unread);
        for (var exception : exceptions) {
            var read = parse(exception);
            if (read.week.exceptions().isEmpty() || !read.week.days().isEmpty()) {
                missed.add(exception);
            }
            all.addAll(read.week.exceptions());
        }
        var extended =
                new HoursWeek(
                        week.days(),
                        week.holidays(),
                        week.holidaysToo(),
                        week.eve(),
                        week.nonstop(),
                        week.monthly(),
                        all);
        return new Hours(text, extended, missed, calendar);
    }

    public String text() {
        return text;
    }

    public boolean understood() {
        return unread.isEmpty() && !week.isEmpty();
    }

    /// The parts of the text that are not understood, or all of it where its parts make no sense
    /// together.
    public List<String> unread() {
        return unread;
    }

    /// Whether the office is open at the moment, counted by the clock on its wall.
    public Opening at(ZonedDateTime moment) {
        var now = moment.toLocalDateTime();
        if (!understood() || on(now.toLocalDate()).why() == HoursDay.Why.UNSURE) {
            return new Opening.Unknown();
        }
        return on(now.toLocalDate()).spans().stream()
                .filter(span -> span.holds(now.toLocalTime()))
                .<Opening>map(span -> new Opening.Open(span.to()))
                .findFirst()
                .orElseGet(() -> new Opening.Closed(next(now)));
    }

    /// The hours of a date; of use only if the text is understood.
    public HoursDay on(LocalDate date) {
        var told = last;
        if (told == null || !told.date().equals(date)) {
            told = new Told(date, new DayRule(week, calendar).on(date));
            last = told;
        }
        return told.day();
    }

    /// Hours of a usual day of the week, in order; none on a day off.
    public List<Span> usually(DayOfWeek day) {
        return week.on(day);
    }

    /// Empty also if a day comes before whose hours nobody knows.
    private Optional<LocalDateTime> next(LocalDateTime now) {
        for (int ahead = 0; ahead < DAYS_AHEAD; ahead++) {
            var date = now.toLocalDate().plusDays(ahead);
            var day = on(date);
            if (day.why() == HoursDay.Why.UNSURE) {
                return Optional.empty();
            }
            for (var span : day.spans()) {
                if (date.atTime(span.from()).isAfter(now)) {
                    return Optional.of(date.atTime(span.from()));
                }
            }
        }
        return Optional.empty();
    }
}
