package okno.places;

import java.time.ZoneId;
import java.util.Optional;
import okno.platform.Zones;

/// The place that the reader of a page has chosen, empty if none. A controller gets it by taking a
/// parameter of this type.
public record ChosenPlace(Optional<Place> place) {
    public static final ChosenPlace NONE = new ChosenPlace(Optional.empty());

    /// The zone in which times are told to him: Moscow's if he has chosen no place.
    public ZoneId zone() {
        return place.map(Place::zone).orElse(Zones.MOSCOW);
    }
}
