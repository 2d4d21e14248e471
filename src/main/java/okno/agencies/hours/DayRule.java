package okno.agencies.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import okno.agencies.hours.HoursDay.Why;
import okno.agencies.hours.HoursWeek.Eve;
import okno.terms.DayKind;
import okno.terms.WorkCalendar;

/// What the hours of a date are, by the text of the office first and by the production calendar
/// then.
record DayRule(HoursWeek week, WorkCalendar calendar) {

    /// Hours of a whole working day. Shorter ones are a reception within it, which article 95 of
    /// the Labour Code says nothing about.
    private static final Duration WHOLE_DAY = Duration.ofHours(7);

    HoursDay on(LocalDate date) {
        var exception = week.exceptionOn(date);
        if (exception.isPresent()) {
            return new HoursDay(exception.get(), Why.EXCEPTION);
        }
        var monthly = week.monthlyOn(date);
        var usual = monthly.orElseGet(() -> week.on(date.getDayOfWeek()));
        var day = week.nonstop() ? new HoursDay(usual, Why.USUAL) : byCalendar(date, usual);
        return monthly.isPresent() && day.why() == Why.USUAL
                ? new HoursDay(day.spans(), Why.MONTHLY)
                : day;
    }

    private HoursDay byCalendar(LocalDate date, List<Span> usual) {
        return switch (calendar.kind(date)) {
            case HOLIDAY -> onHoliday(usual);
            case MOVED_DAY_OFF -> onMovedDayOff(usual);
            case WORKING, SHORT, WEEKEND -> onOther(date, usual);
        };
    }

    private HoursDay onHoliday(List<Span> usual) {
        if (week.holidays().isPresent()) {
            return new HoursDay(week.holidays().get(), Why.HOLIDAY);
        }
        return new HoursDay(week.holidaysToo() ? usual : List.of(), Why.HOLIDAY);
    }

    private HoursDay onMovedDayOff(List<Span> usual) {
        if (usual.isEmpty() || week.holidaysToo()) {
            return new HoursDay(usual, Why.USUAL);
        }
        return new HoursDay(List.of(), week.restsOnWeekends() ? Why.MOVED_DAY_OFF : Why.UNSURE);
    }

    private HoursDay onOther(LocalDate date, List<Span> usual) {
        if (usual.isEmpty() && week.restsOnWeekends()) {
            return calendar.exchangedFor(date)
                    .map(weekday -> week.on(weekday.getDayOfWeek()))
                    .filter(spans -> !spans.isEmpty())
                    .map(spans -> new HoursDay(before(date, spans), Why.WORKING_WEEKEND))
                    .orElseGet(() -> new HoursDay(usual, Why.USUAL));
        }
        var spans = before(date, usual);
        return new HoursDay(spans, spans.equals(usual) ? Why.USUAL : Why.EVE);
    }

    /// The hours as they are on the eve of a holiday, if the date is one.
    private List<Span> before(LocalDate date, List<Span> usual) {
        boolean eve =
                calendar.kind(date) == DayKind.SHORT
                        || calendar.kind(date.plusDays(1)) == DayKind.HOLIDAY;
        if (!eve || usual.isEmpty() || week.holidaysToo()) {
            return usual;
        }
        return switch (week.eve()) {
            case Eve.Hours(var spans) -> spans;
            case Eve.Ends(var at) -> until(usual, at);
            case Eve.Shorter() -> shorter(usual);
            case Eve.ByLaw() -> isWholeDay(usual) ? shorter(usual) : usual;
        };
    }

    private static boolean isWholeDay(List<Span> spans) {
        var worked = spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        return worked.compareTo(WHOLE_DAY) >= 0;
    }

    private static List<Span> shorter(List<Span> spans) {
        return until(spans, spans.getLast().to().minusHours(1));
    }

    private static List<Span> until(List<Span> spans, LocalTime end) {
        List<Span> kept = new ArrayList<>();
        for (var span : spans) {
            if (span.from().isBefore(end)) {
                kept.add(
                        span.endsAtMidnight() || span.to().isAfter(end)
                                ? new Span(span.from(), end)
                                : span);
            }
        }
        return List.copyOf(kept);
    }
}
