package okno.agencies;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;
import okno.places.Place;
import okno.places.Places;
import okno.platform.shipped.ContentFile;

/// Reads one agency from its content file.
final class AgencyReader {

    private final Places places;
    private final AgencyFields common;

    AgencyReader(Places places) {
        this.places = places;
        this.common = new AgencyFields(places);
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
        fields.someTexts("places");
        var served = new Agency.Served(existing(fields, "places"), existing(fields, "except"));
        var zone = common.zone(fields, served.places());
        var region = common.region(served.places()).map(Place::oktmo).orElse("");
        var agency =
                new Agency(
                        slug,
                        fields.text("title"),
                        fields.text("short"),
                        fields.constant("level", Level.class),
                        AgencyFields.kind(fields),
                        AgencyFields.superiors(fields),
                        served,
                        zone,
                        fields.flag("desk", false),
                        common.details(fields, region),
                        fields.each("offices").stream()
                                .map(office -> office(office, slug, zone, region))
                                .toList(),
                        fields.optionalText("appeal"),
                        AgencyFields.validity(fields));
        fields.finish();
        return agency;
    }

    /// A package names only places that the portal knows.
    private List<String> existing(Fields fields, String name) {
        var named = fields.texts(name);
        named.stream()
                .filter(place -> places.find(place).isEmpty())
                .forEach(place -> fields.refuse(name, "agencies.problem.place", place));
        return named;
    }

    private Office office(Fields fields, String agency, ZoneId zone, String region) {
        var own = existing(fields, "places");
        var office =
                new Office(
                        fields.text("slug"),
                        agency,
                        fields.text("title"),
                        fields.text("address"),
                        AgencyFields.contacts(fields),
                        AgencyFields.hours(
                                fields, common.region(own).map(Place::oktmo).orElse(region)),
                        common.zone(fields, own, zone),
                        own,
                        AgencyFields.access(fields),
                        AgencyFields.point(fields),
                        fields.optionalText("note"));
        fields.finish();
        return office;
    }
}
