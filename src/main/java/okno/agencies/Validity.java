package okno.agencies;

import java.time.LocalDate;
import java.util.Optional;

/// How long an agency exists.
///
/// @param from the first day; absent where it is not known
/// @param to the last day; absent while no end is known
/// @param successor slug of the agency that took its work over
public record Validity(
        Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> successor) {

    /// Of an agency about whose beginning and end nothing is known.
    public static final Validity UNKNOWN =
            new Validity(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean holdsOn(LocalDate day) {
        return !beginsAfter(day) && !endedBefore(day);
    }

    public boolean endedBefore(LocalDate day) {
        return to.isPresent() && to.get().isBefore(day);
    }

    public boolean beginsAfter(LocalDate day) {
        return from.isPresent() && from.get().isAfter(day);
    }
}
