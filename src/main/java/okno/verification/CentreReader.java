package okno.verification;

import java.util.List;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Contacts;
import okno.agencies.Office;
import okno.agencies.hours.Hours;
import okno.content.ContentProblems;
import okno.content.Fields;
import okno.content.YamlFile;
import okno.places.Place;
import okno.places.Places;
import okno.platform.Zones;
import okno.platform.shipped.ContentFile;
import okno.platform.shipped.ShippedSettings;
import okno.platform.shipped.WrongContent;
import okno.verification.Centres.CentreFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads and checks the content files of service centres, one a region, once at the start. A
/// centre is an office of an agency, named by its slug, or has its own address and hours.
@Configuration(proxyBeanMethods = false)
class CentreReader {
    private static final String FOLDER = "packages/centres";

    @Bean
    Centres centres(Places places, Agencies agencies, ShippedSettings settings) {
        List<ContentFile> files = settings.shipped() ? ContentFile.in(FOLDER, ".yaml") : List.of();
        return read(files, places, agencies);
    }

    /// Fails with every problem of every file.
    static Centres read(List<ContentFile> files, Places places, Agencies agencies) {
        var problems = new ContentProblems();
        var reading = new Reading(places, agencies);
        var read = files.stream().map(file -> reading.file(file, problems)).toList();
        WrongContent.refuseAny(problems);
        var centres = Centres.of(read, problems);
        WrongContent.refuseAny(problems);
        return centres;
    }

    private record Reading(Places places, Agencies agencies) {
        CentreFile file(ContentFile file, ContentProblems problems) {
            var found = problems.of(file.name());
            var centres =
                    YamlFile.fields(file.content(), found).stream()
                            .flatMap(root -> centres(root).stream())
                            .toList();
            return new CentreFile(file.name(), centres);
        }

        private List<Centre> centres(Fields root) {
            var centres = root.each("centres").stream().map(this::centre).toList();
            root.finish();
            return centres;
        }

        private Centre centre(Fields fields) {
            var place = fields.text("place");
            var known = places.find(place);
            if (known.isEmpty()) {
                fields.refuse("place", "verification.problem.place", place);
            }
            var type = fields.constant("type", CentreType.class);
            var office =
                    fields.parsed("office", "verification.problem.office", this::officeOf)
                            .orElseGet(() -> ownOffice(fields, known));
            var near = fields.parsed("near", "verification.problem.near", Reading::toPoint);
            fields.finish();
            return new Centre(office, type, place, near);
        }

        private Optional<Office> officeOf(String slug) {
            return agencies.all().stream()
                    .flatMap(agency -> agency.offices().stream())
                    .filter(office -> office.slug().equals(slug))
                    .findFirst();
        }

        private static Office ownOffice(Fields fields, Optional<Place> place) {
            return new Office(
                    fields.text("slug"),
                    "",
                    fields.text("title"),
                    fields.text("address"),
                    new Contacts(
                            fields.optionalText("phone"),
                            fields.optionalText("email"),
                            fields.optionalText("site")),
                    Hours.parse(fields.text("hours")).in(place.map(Place::regionOktmo).orElse("")),
                    place.map(Place::zone).orElse(Zones.MOSCOW),
                    List.of(),
                    fields.flag("accessible", false) ? Office.Access.YES : Office.Access.UNKNOWN,
                    Optional.empty(),
                    fields.optionalText("note"));
        }

        private static Optional<Centre.Point> toPoint(String text) {
            if (!text.matches("-?[0-9]{1,3}(\\.[0-9]+)?, ?-?[0-9]{1,3}(\\.[0-9]+)?")) {
                return Optional.empty();
            }
            var degrees = text.split(", ?", 2);
            return Optional.of(
                    new Centre.Point(
                            Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1])));
        }
    }
}
