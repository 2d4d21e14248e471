package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import okno.agencies.Agencies;
import okno.agencies.Level;
import okno.catalogue.ServicePackage.RequiredLevel;
import okno.places.Places;
import org.junit.jupiter.api.Test;

class ShippedPackagesTests {

    private final Places places = Places.load();
    private final Agencies agencies = Agencies.load(places);
    private final PackageSet set = PackageFiles.shipped().read(agencies, places);

    @Test
    void areManyOnAllLevelsOfPower() {
        assertThat(set.services().size()).isGreaterThanOrEqualTo(40);
        assertThat(set.services())
                .extracting(source -> source.content().provision().level())
                .contains(Level.values());
    }

    @Test
    void holdTheReferenceService() {
        var service = service("archive-social-legal-request");

        assertThat(service.title()).isEqualTo("Архивная справка по социально-правовому запросу");
        assertThat(service.provision().agency()).isEqualTo("stavropol-archives");
        assertThat(service.applying().level()).isEqualTo(RequiredLevel.BASIC);
        assertThat(service.online()).isTrue();
        assertThat(service.variants().getFirst().form().orElseThrow().questions())
                .extracting(question -> question.label())
                .startsWith("О ком запрашиваются сведения", "За какой период", "Телефон для связи");
    }

    @Test
    void understandTheHoursOfEveryOffice() {
        assertThat(agencies.all())
                .flatExtracting(agency -> agency.offices())
                .filteredOn(office -> !office.hours().understood())
                .isEmpty();
    }

    @Test
    void nameBlanksThatAreThere() {
        assertThat(set.blanks()).isNotEmpty().allMatch(blank -> blank.bytes() > 0);
    }

    private ServicePackage service(String slug) {
        return set.services().stream()
                .map(PackageSet.Source::content)
                .filter(content -> content.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
