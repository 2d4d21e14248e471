package okno.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How long a code of a place is in use.
///
/// @param validFrom the first day, or null if not known
/// @param validTo the last day, or null if the code is in use or its last day is not known
/// @param successor the OKTMO that took the place over, or null while the code is in use
/// @param note what is uncertain about the code, in Russian; empty if nothing is
public record PlaceHistory(
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        String note) {
    static final PlaceHistory CURRENT = new PlaceHistory(null, null, null, "");
}
