package okno.agencies;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okno.platform.yaml.ContentFile;
import okno.platform.yaml.YamlFields;
import okno.platform.yaml.YamlFile;
import okno.platform.yaml.YamlProblems;

/// Reads one agency from its content file.
final class AgencyReader {

    private final Function<String, Optional<ZoneId>> zones;

    /// @param zones time zone of a place by its OKTMO; empty if there is no such place
    AgencyReader(Function<String, Optional<ZoneId>> zones) {
        this.zones = zones;
    }

    /// Empty, with problems added, when the file is not right.
    Optional<Agency> read(ContentFile file, YamlProblems problems) {
        var agency =
                YamlFile.read(file.content(), problems)
                        .map(root -> agency(YamlFields.of(root, "", problems), file.name()));
        return problems.none() ? agency : Optional.empty();
    }

    private Agency agency(YamlFields fields, String file) {
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

    private List<String> places(YamlFields fields) {
        var places = fields.someTexts("places");
        places.stream()
                .filter(place -> zones.apply(place).isEmpty())
                .forEach(place -> fields.refuse("places", "agencies.problem.place", place));
        return places;
    }

    private ZoneId zone(YamlFields fields, List<String> places) {
        return fields.parsed("zone", "agencies.problem.zone", AgencyReader::toZone)
                .or(() -> places.stream().flatMap(place -> zones.apply(place).stream()).findFirst())
                .orElse(ZoneId.of("Europe/Moscow"));
    }

    private static Agency.Details details(YamlFields fields) {
        return new Agency.Details(
                fields.optionalText("head"), fields.optionalText("inn"), contacts(fields));
    }

    private static Contacts contacts(YamlFields fields) {
        return new Contacts(
                fields.optionalText("phone"),
                fields.optionalText("email"),
                fields.optionalText("site"));
    }

    private static List<Office> offices(YamlFields fields, String agency, ZoneId zone) {
        return fields.each("offices").stream().map(office -> office(office, agency, zone)).toList();
    }

    private static Office office(YamlFields fields, String agency, ZoneId zone) {
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
