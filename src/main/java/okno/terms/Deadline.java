package okno.terms;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The end of a term, able to say why.
///
/// @param term the term that was counted
/// @param event what started it, in the zone of the place
/// @param end the first moment out of time, in the zone of the place: the midnight after the last
///     day, if the term is not in hours
/// @param met what the count met on its way
public record Deadline(Term term, ZonedDateTime event, ZonedDateTime end, Met met) {

    /// The last day in time; for a term in hours the day on which they run out.
    public LocalDate lastDay() {
        return isToTheHour() ? end.toLocalDate() : end.toLocalDate().minusDays(1);
    }

    /// Whether the term ends at a moment of a day and not with a day.
    public boolean isToTheHour() {
        return term.unit() == Term.Unit.HOURS;
    }

    /// The last day in time as `YYYY-MM-DD`; for hours the moment with its offset. Both ISO 8601.
    public String until() {
        return isToTheHour()
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(end)
                : lastDay().toString();
    }

    /// Whether the count leaned on a year whose moved days off are not known yet.
    public boolean isProvisional() {
        return !met.guessedYears().isEmpty();
    }

    /// One sentence that tells how the term was counted, in Russian or English.
    public String explanation(Locale locale) {
        return new Explanation(this, locale).sentence();
    }

    /// What a count met on its way.
    ///
    /// @param reached the day the count itself reached, before it moved to a working day
    /// @param nonWorking non-working days passed over by a count of working days
    /// @param paused days of pauses passed over
    /// @param guessedYears years asked about whose transfers are not known
    public record Met(LocalDate reached, int nonWorking, int paused, List<Integer> guessedYears) {}
}
