package okno.verification;

import java.util.Optional;
import okno.agencies.Office;
import okno.places.Place;

/// An office that confirms identities.
///
/// @param place OKTMO of the municipality it stands in
/// @param near where about it is, for distances
public record Centre(Office office, CentreType type, String place, Optional<Point> near) {
    /// A point on the map, degrees of latitude and longitude.
    public record Point(double latitude, double longitude) {}

    public String slug() {
        return office.slug();
    }

    /// Whether it stands in a place, or in a region.
    public boolean isIn(Place chosen) {
        return chosen.covers(place);
    }
}
