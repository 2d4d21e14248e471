package okno.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okno.places.Place;
import okno.places.Places;
import okno.terms.Locality;

/// A body of power or local self-government that provides services, or an institution under one.
///
/// @param title what people call it
/// @param superiors who stands above it, and when
/// @param zone time zone in which its terms are counted
/// @param desk whether its officers work in this portal
/// @param appeal whom to complain to, in the words of the agency
public record Agency(
        String slug,
        String title,
        String summary,
        Level level,
        Kind kind,
        Superiors superiors,
        Served served,
        ZoneId zone,
        boolean desk,
        AgencyDetails details,
        List<Office> offices,
        Optional<String> appeal,
        Validity validity) {

    public Agency {
        offices = List.copyOf(offices);
    }

    /// Equal ones have one slug; going through all offices takes longer than what is asked for.
    @Override
    public int hashCode() {
        return slug.hashCode();
    }

    /// What an agency is.
    public enum Kind {
        BODY,
        MFC,
        ARCHIVE,
        CLINIC,
        KINDERGARTEN,
        SCHOOL,
        COLLEGE,
        LIBRARY,
        MUSEUM,
        SOCIAL,
        /// Of another kind.
        INSTITUTION;

        public boolean isInstitution() {
            return this != BODY;
        }
    }

    /// Where an agency works. A region stands for all its municipalities, but for those that are
    /// left out.
    ///
    /// @param places OKTMO of 8 digits
    /// @param except OKTMO of 8 digits that its region does not bring in
    public record Served(List<String> places, List<String> except) {
        public Served {
            places = List.copyOf(places);
            except = List.copyOf(except);
        }

        boolean holds(Place place) {
            boolean own =
                    places.stream()
                            .anyMatch(served -> place.covers(served) && !except.contains(served));
            return own || (places.contains(place.regionOktmo()) && !except.contains(place.oktmo()));
        }
    }

    /// OKTMO of the regions and municipalities it serves, each of 8 digits.
    public List<String> places() {
        return served.places();
    }

    /// Whether it works for people of a place: its own, one inside its region, or, for a region as
    /// a whole, any in it.
    public boolean serves(Place place) {
        return served.holds(place);
    }

    /// Slug of the body that it is under or will be, as long as no end of that is known.
    public Optional<String> parent() {
        return superiors.lasting().map(Superiors.Term::agency);
    }

    /// The day that it is for the agency.
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /// Whether it is there at a moment, as far as the portal knows.
    public boolean existsAt(Instant instant) {
        return validity.holdsOn(dayOf(instant));
    }

    /// Whether its officers work on the portal at this moment.
    public boolean worksAt(Instant instant) {
        return desk && existsAt(instant);
    }

    /// Offices for people of a place: those that name it, or else those that name no place.
    public List<Office> officesFor(Place place) {
        var near = offices.stream().filter(office -> office.isFor(place)).toList();
        return near.isEmpty()
                ? offices.stream().filter(office -> office.places().isEmpty()).toList()
                : near;
    }

    /// Where it counts its days: in its zone, by the holidays of the region of its first place.
    public Locality locality(Places register) {
        var region =
                places().stream()
                        .findFirst()
                        .flatMap(register::regionOf)
                        .map(Place::oktmo)
                        .orElse("");
        return new Locality(zone, region);
    }

    /// The agency with further offices.
    Agency with(List<Office> further) {
        return new Agency(
                slug,
                title,
                summary,
                level,
                kind,
                superiors,
                served,
                zone,
                desk,
                details,
                Stream.concat(offices.stream(), further.stream()).toList(),
                appeal,
                validity);
    }
}
