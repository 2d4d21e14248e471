package okno.places;

import java.time.ZoneId;
import java.util.List;
import okno.identifiers.Oktmo;

/// A subject of the federation or a municipality. Old charges and cases keep the code of their
/// time, so places whose code has been replaced stay known and name their successor.
///
/// @param oktmo 8 digits
/// @param name official name in short: «Минераловодский округ», «Челябинская область»
/// @param regionOktmo the subject it lies in; its own code for a subject
/// @param zone time zone of its days and hours
/// @param towns settlements people know it by
public record Place(
        String oktmo,
        String name,
        PlaceKind kind,
        String regionOktmo,
        ZoneId zone,
        Towns towns,
        PlaceHistory history) {

    /// What people call the place: «Минеральные Воды» for the district around the town.
    public String shortName() {
        return towns.main().isEmpty() ? name : towns.main();
    }

    public boolean isRegion() {
        return kind == PlaceKind.REGION;
    }

    /// Whether the code is in use, so that people may choose the place.
    public boolean isCurrent() {
        return history.successor() == null;
    }

    /// Whether what is offered here is offered in the other place too: a place covers itself, and a
    /// region every place whose code lies in it. A replaced code is to be resolved before.
    public boolean covers(String otherOktmo) {
        return oktmo.equals(otherOktmo)
                || (isRegion()
                        && Oktmo.parse(otherOktmo)
                                .filter(other -> other.region().digits().equals(oktmo))
                                .isPresent());
    }

    /// Settlements by which people know a municipality.
    ///
    /// @param main the town whose name people use for the place; empty if they say its own name
    /// @param others settlements it is found by
    public record Towns(String main, List<String> others) {
        static final Towns NONE = new Towns("", List.of());

        public Towns {
            others = List.copyOf(others);
        }
    }
}
