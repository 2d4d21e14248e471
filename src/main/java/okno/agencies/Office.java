package okno.agencies;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okno.agencies.hours.Hours;
import okno.agencies.hours.Opening;
import okno.places.Place;

/// A unit of an agency with an address where people are received.
///
/// @param agency slug of the agency
/// @param zone time zone of the address; the hours are counted in it
/// @param places OKTMO of 8 digits that it serves; none if it serves those of its agency
/// @param note what visitors should know, in the words of the agency
public record Office(
        String slug,
        String agency,
        String title,
        String address,
        Contacts contacts,
        Hours hours,
        ZoneId zone,
        List<String> places,
        Access access,
        Optional<Point> point,
        Optional<String> note) {

    public Office {
        places = List.copyOf(places);
    }

    /// Whether a wheelchair can enter.
    public enum Access {
        UNKNOWN,
        YES,
        /// With help, or not everywhere.
        PARTLY,
        NO
    }

    /// Where it stands.
    ///
    /// @param latitude degrees north
    /// @param longitude degrees east
    public record Point(double latitude, double longitude) {}

    /// Whether a wheelchair can enter for sure.
    public boolean accessible() {
        return access == Access.YES;
    }

    /// Whether it is open at the moment, by the clock on its own wall.
    public Opening at(Instant now) {
        return hours.at(now.atZone(zone));
    }

    /// Whether it names the place, or the region around it.
    boolean isFor(Place place) {
        return places.stream()
                .anyMatch(own -> place.covers(own) || own.equals(place.regionOktmo()));
    }
}
