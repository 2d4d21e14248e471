package okno.agencies;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okno.places.Place;

/// A body of power or local self-government that provides services.
///
/// @param parent slug of the superior body
/// @param places OKTMO of the regions and municipalities it serves, each of 8 digits
/// @param zone time zone in which its terms are counted
/// @param desk whether its officers work in this portal
/// @param appeal whom to complain to, in the words of the agency
public record Agency(
        String slug,
        String title,
        String summary,
        Level level,
        Optional<String> parent,
        List<String> places,
        ZoneId zone,
        boolean desk,
        Details details,
        List<Office> offices,
        Optional<String> appeal) {

    public Agency {
        places = List.copyOf(places);
        offices = List.copyOf(offices);
    }

    /// Whether it works for people of a place: its own, one inside its region, or, for a region as
    /// a whole, any in it.
    public boolean serves(Place place) {
        return places.stream()
                .anyMatch(served -> place.covers(served) || served.equals(place.regionOktmo()));
    }

    /// The agency with further offices.
    Agency with(List<Office> further) {
        return new Agency(
                slug,
                title,
                summary,
                level,
                parent,
                places,
                zone,
                desk,
                details,
                Stream.concat(offices.stream(), further.stream()).toList(),
                appeal);
    }

    /// What a reader of its page learns besides.
    ///
    /// @param head who heads it
    /// @param inn number of the taxpayer, 10 digits
    public record Details(Optional<String> head, Optional<String> inn, Contacts contacts) {}
}
