package okno.agencies.hours;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/// Which days a break is of: those that are named with it, or else those that got their hours
/// before it in the same segment, or else all that are open.
final class HoursBreaks {

    private final HoursDraft draft;
    private final Set<DayOfWeek> before = EnumSet.noneOf(DayOfWeek.class);
    private final Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    private boolean taken;

    HoursBreaks(HoursDraft draft) {
        this.draft = draft;
    }

    /// The next break is of these days too, if it names none.
    void after(Set<DayOfWeek> days) {
        before.addAll(days);
        taken = false;
    }

    void begin() {
        named.clear();
    }

    /// Whether the days may be those of a break that has begun.
    boolean mayBeOf(Set<DayOfWeek> days) {
        return named.isEmpty() || draft.areOpen(days);
    }

    void of(Set<DayOfWeek> days) {
        named.clear();
        named.addAll(days);
    }

    /// Takes a break out of the hours; tells whether one of other days may follow.
    boolean take(Span span) {
        if (!named.isEmpty()) {
            draft.rest(named, span);
            return true;
        }
        draft.rest(before.isEmpty() ? draft.open() : Set.copyOf(before), span);
        before.clear();
        taken = true;
        return false;
    }

    /// «перерывы 10:00–10:15, 15:00–15:15»: whether this is the second of them.
    boolean goOn(Span span) {
        return taken && draft.fitsBreak(span);
    }

    void takeAnother(Span span) {
        draft.rest(draft.open(), span);
    }

    void endSegment() {
        before.clear();
        taken = false;
    }
}
