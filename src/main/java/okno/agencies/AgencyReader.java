package okno.agencies;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;
import okno.platform.shipped.ContentFile;

/// Reads one agency from its content file.
final class AgencyReader {

    private final Function<String, Optional<ZoneId>> zones;

    /// @param zones time zone of a place by its OKTMO; empty if there is no such place
    AgencyReader(Function<String, Optional<ZoneId>> zones) {
        this.zones = zones;
    }

    /// Empty, with problems added, when the file is not right.
    Optional<Agency> read(ContentFile file, FileProblems problems) {
        var agency =
                YamlFile.fields(file.content(), problems).map(root -> agency(root, file.name()));
        return problems.none() ? agency : Optional.empty();
    }

    private Agency agency(Fields fields, String file) {
        var slug = fields.text("slug");
        if (!file.endsWith("/" + slug + ".yaml")) {
            fields.refuse("slug", "agencies.problem.slug", slug);
        }
        var places = places(fields);
        var zone = zone(fields, places);
        var agency =
                new Agency(
                        slug,
                        fields.text("title"),
                        fields.text("short"),
                        fields.constant("level", Level.class),
                        fields.optionalText("parent"),
                        places,
                        zone,
                        fields.flag("desk", false),
                        details(fields),
                        offices(fields, slug, zone),
                        fields.optionalText("appeal"));
        fields.finish();
        return agency;
    }

    private List<String> places(Fields fields) {
        var places = fields.someTexts("places");
        places.stream()
                .filter(place -> zones.apply(place).isEmpty())
                .forEach(place -> fields.refuse("places", "agencies.problem.place", place));
        return places;
    }

    private ZoneId zone(Fields fields, List<String> places) {
        return fields.parsed("zone", "agencies.problem.zone", AgencyReader::toZone)
                .or(() -> places.stream().flatMap(place -> zones.apply(place).stream()).findFirst())
                .orElse(ZoneId.of("Europe/Moscow"));
    }

    private static Agency.Details details(Fields fields) {
        return new Agency.Details(
                fields.optionalText("head"), fields.optionalText("inn"), contacts(fields));
    }

    private static Contacts contacts(Fields fields) {
        return new Contacts(
                fields.optionalText("phone"),
                fields.optionalText("email"),
                fields.optionalText("site"));
    }

    private static List<Office> offices(Fields fields, String agency, ZoneId zone) {
        return fields.each("offices").stream().map(office -> office(office, agency, zone)).toList();
    }

    private static Office office(Fields fields, String agency, ZoneId zone) {
        var office =
                new Office(
                        fields.text("slug"),
                        agency,
                        fields.text("title"),
                        fields.text("address"),
                        contacts(fields),
                        Hours.parse(fields.text("hours")),
                        fields.parsed("zone", "agencies.problem.zone", AgencyReader::toZone)
                                .orElse(zone),
                        fields.flag("accessible", false),
                        fields.optionalText("note"));
        fields.finish();
        return office;
    }

    private static Optional<ZoneId> toZone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
