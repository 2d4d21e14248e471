package okno.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Counts legal terms as the Civil Code (articles 191-194) and the Labour Code (article 112) say.
/// Immutable and safe for use by many threads; time comes in as an argument.
public final class LegalClock {
    private final Calendars calendars;

    public LegalClock(Calendars calendars) {
        this.calendars = calendars;
    }

    /// When a term that an event has started ends.
    ///
    /// Days and months are counted from the day after the event, which is the day in the zone of
    /// the place. A month without such a day ends on its last one. A term in calendar days or in
    /// months whose last day is not a working one ends on the nearest working day after it. Hours
    /// simply elapse, by day and by night. Days of pauses are not counted, whichever the unit, and
    /// no term in days ends on one of them.
    ///
    /// @param event the moment as given: whoever counts from registration passes the registration
    public Deadline deadline(Instant event, Term term, Locality locality, List<Pause> pauses) {
        WorkCalendar calendar = calendars.of(locality.region());
        return new Count(calendar, List.copyOf(pauses)).run(event.atZone(locality.zone()), term);
    }

    /// The same without pauses.
    public Deadline deadline(Instant event, Term term, Locality locality) {
        return deadline(event, term, locality, List.of());
    }

    /// How many working days are left after today until the last day, it included: 0 when today is
    /// the last day or only days off follow, negative when so many working days have passed since.
    public int remaining(Instant now, LocalDate lastDay, Locality locality) {
        LocalDate today = now.atZone(locality.zone()).toLocalDate();
        return workingDaysBetween(today, lastDay, locality.region());
    }

    /// Working days after the first date up to the second, it included; negative if the second date
    /// is the earlier one.
    public int workingDaysBetween(LocalDate after, LocalDate through, String region) {
        if (through.isBefore(after)) {
            return -workingDaysBetween(through, after, region);
        }
        WorkCalendar calendar = calendars.of(region);
        return (int)
                after.plusDays(1)
                        .datesUntil(through.plusDays(1))
                        .filter(calendar::isWorking)
                        .count();
    }

    /// The day on which a body registers what it has received: the local day of receipt, or the
    /// nearest working day after it if that day is not a working one.
    public LocalDate registrationDay(Instant received, Locality locality) {
        LocalDate day = received.atZone(locality.zone()).toLocalDate();
        return calendars.of(locality.region()).workingDayFrom(day);
    }
}
