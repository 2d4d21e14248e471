package okno.agencies;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import okno.content.Fields;
import okno.places.Place;
import okno.places.Places;

/// Reads agencies and offices of an exchange folder. Only slug and title must be there; what is
/// absent stays unknown and is shown so.
final class AgencyLineReader {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    static final SequencedSet<String> AGENCY_FIELDS =
            Collections.unmodifiableSequencedSet(
                    new LinkedHashSet<>(
                            List.of(
                                    "slug", "title", "short", "level", "parent", "places",
                                    "address", "phone", "email", "site", "hours", "zone", "head",
                                    "inn", "appeal")));

    static final SequencedSet<String> OFFICE_FIELDS =
            Collections.unmodifiableSequencedSet(
                    new LinkedHashSet<>(
                            List.of(
                                    "slug",
                                    "agency",
                                    "title",
                                    "places",
                                    "address",
                                    "phone",
                                    "email",
                                    "site",
                                    "hours",
                                    "zone",
                                    "accessible",
                                    "note")));

    private final Places places;

    AgencyLineReader(Places places) {
        this.places = places;
    }

    /// An address or hours in the line make an office of the agency.
    Agency agency(Fields fields) {
        var slug = slug(fields);
        var title = fields.text("title");
        var served = places(fields);
        var zone = zone(fields, served);
        var contacts = contacts(fields);
        var agency =
                new Agency(
                        slug,
                        title,
                        fields.optionalText("short").orElse(""),
                        fields.oneOf("level", Level.class).orElseGet(() -> level(served)),
                        fields.optionalText("parent"),
                        served,
                        zone,
                        false,
                        new Agency.Details(
                                fields.optionalText("head"), fields.optionalText("inn"), contacts),
                        Stream.of(fields)
                                .filter(line -> line.has("address") || line.has("hours"))
                                .map(line -> own(line, slug, title, contacts, zone))
                                .toList(),
                        fields.optionalText("appeal"));
        fields.finish();
        return agency;
    }

    /// An office of a body that the line names.
    Office office(Fields fields) {
        var office =
                new Office(
                        slug(fields),
                        fields.text("agency"),
                        fields.text("title"),
                        fields.optionalText("address").orElse(""),
                        contacts(fields),
                        Hours.parse(fields.optionalText("hours").orElse("")),
                        zone(fields, places(fields)),
                        fields.flag("accessible", false),
                        fields.optionalText("note"));
        fields.finish();
        return office;
    }

    private static Office own(
            Fields fields, String agency, String title, Contacts contacts, ZoneId zone) {
        return new Office(
                agency + "-main",
                agency,
                title,
                fields.optionalText("address").orElse(""),
                contacts,
                Hours.parse(fields.optionalText("hours").orElse("")),
                zone,
                false,
                Optional.empty());
    }

    private static String slug(Fields fields) {
        var slug = fields.text("slug");
        if (!slug.isEmpty() && !slug.matches("[a-z0-9]+([_-][a-z0-9]+)*")) {
            fields.refuse("slug", "agencies.problem.slug-letters", slug);
        }
        return slug;
    }

    /// A municipality that is not in the list is known by its region.
    private List<String> places(Fields fields) {
        var served = fields.texts("places");
        served.stream()
                .filter(place -> place.length() != 8 || places.regionOf(place).isEmpty())
                .forEach(place -> fields.refuse("places", "agencies.problem.place", place));
        return served;
    }

    private ZoneId zone(Fields fields, List<String> served) {
        return fields.parsed("zone", "agencies.problem.zone", AgencyLineReader::toZone)
                .or(
                        () ->
                                served.stream()
                                        .flatMap(oktmo -> places.regionOf(oktmo).stream())
                                        .map(Place::zone)
                                        .findFirst())
                .orElse(MOSCOW);
    }

    /// Who serves no place of its own is of the whole country; who serves a whole region, of it.
    private static Level level(List<String> served) {
        if (served.isEmpty()) {
            return Level.FEDERAL;
        }
        return served.stream().allMatch(oktmo -> oktmo.endsWith("00000"))
                ? Level.REGIONAL
                : Level.MUNICIPAL;
    }

    private static Contacts contacts(Fields fields) {
        return new Contacts(
                fields.optionalText("phone"),
                fields.optionalText("email"),
                fields.optionalText("site"));
    }

    private static Optional<ZoneId> toZone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
