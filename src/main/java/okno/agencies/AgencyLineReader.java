package okno.agencies;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import okno.content.Fields;
import okno.places.Place;
import okno.places.Places;

/// Reads agencies and offices of an exchange folder. Only slug and title must be there; what is
/// absent stays unknown and is shown so.
final class AgencyLineReader {

    static final SequencedSet<String> AGENCY_FIELDS =
            fields(
                    """
                    slug title short full_name short_name level kind parent parent_from former_parents places except
                    valid_from valid_to successor address phone email site hours exceptions zone
                    accessible coordinates head head_post head_hours heads inn kpp ogrn oktmo
                    post_address consulting consulting_hours appeal appeal_address
                    """);

    static final SequencedSet<String> OFFICE_FIELDS =
            fields(
                    """
                    slug agency title places address phone email site hours exceptions zone
                    accessible coordinates note
                    """);

    private final AgencyFields common;
    private final Function<String, Optional<Agency>> agencies;

    /// @param agencies those that offices may belong to, by slug
    AgencyLineReader(Places places, Function<String, Optional<Agency>> agencies) {
        this.common = new AgencyFields(places);
        this.agencies = agencies;
    }

    /// An address or hours in the line make an office of the agency.
    Agency agency(Fields fields) {
        var slug = slug(fields);
        var title = fields.text("title");
        var served =
                new Agency.Served(common.known(fields, "places"), common.known(fields, "except"));
        var zone = common.zone(fields, served.places());
        var region = region(served.places());
        var details = common.details(fields, region);
        var own = own(fields, slug, zone, region);
        var agency =
                new Agency(
                        slug,
                        title,
                        fields.optionalText("short").orElse(""),
                        fields.oneOf("level", Level.class).orElseGet(() -> level(served.places())),
                        AgencyFields.kind(fields),
                        AgencyFields.superiors(fields),
                        served,
                        zone,
                        false,
                        details,
                        Stream.of(own)
                                .filter(_ -> fields.has("address") || fields.has("hours"))
                                .toList(),
                        fields.optionalText("appeal"),
                        AgencyFields.validity(fields));
        fields.finish();
        return agency;
    }

    /// An office of a body that the line names. Where it stands is known by its places, or else by
    /// those of the body.
    Office office(Fields fields) {
        var own = common.known(fields, "places");
        var around = own.isEmpty() ? ofAgency(fields) : own;
        var office =
                new Office(
                        slug(fields),
                        fields.text("agency"),
                        fields.text("title"),
                        fields.optionalText("address").orElse(""),
                        AgencyFields.contacts(fields),
                        AgencyFields.hours(fields, region(around)),
                        common.zone(fields, around),
                        own,
                        AgencyFields.access(fields),
                        AgencyFields.point(fields),
                        fields.optionalText("note"));
        fields.finish();
        return office;
    }

    private static Office own(Fields fields, String agency, ZoneId zone, String region) {
        return new Office(
                agency + "-main",
                agency,
                fields.peek("title").orElse(""),
                fields.optionalText("address").orElse(""),
                AgencyFields.contacts(fields),
                AgencyFields.hours(fields, region),
                zone,
                List.of(),
                AgencyFields.access(fields),
                AgencyFields.point(fields),
                Optional.empty());
    }

    private List<String> ofAgency(Fields fields) {
        return fields.peek("agency").flatMap(agencies).map(Agency::places).orElse(List.of());
    }

    private String region(List<String> places) {
        return common.region(places).map(Place::oktmo).orElse("");
    }

    private static String slug(Fields fields) {
        var slug = fields.text("slug");
        if (!slug.isEmpty() && !slug.matches("[a-z0-9]+([_-][a-z0-9]+)*")) {
            fields.refuse("slug", "agencies.problem.slug-letters", slug);
        }
        return slug;
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

    private static SequencedSet<String> fields(String names) {
        return Collections.unmodifiableSequencedSet(
                new LinkedHashSet<>(List.of(names.strip().split("\\s+", -1))));
    }
}
