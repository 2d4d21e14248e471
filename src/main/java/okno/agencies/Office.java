package okno.agencies;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// A unit of an agency with an address where people are received.
///
/// @param agency slug of the agency
/// @param zone time zone of the address; the hours are counted in it
/// @param accessible whether a wheelchair can enter
/// @param note what visitors should know, in the words of the agency
public record Office(
        String slug,
        String agency,
        String title,
        String address,
        Contacts contacts,
        Hours hours,
        ZoneId zone,
        boolean accessible,
        Optional<String> note) {

    /// Whether it is open at the moment, by the clock on its own wall.
    public Opening at(Instant now) {
        return hours.at(now.atZone(zone));
    }
}
