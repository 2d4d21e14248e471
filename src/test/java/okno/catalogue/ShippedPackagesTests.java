package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
        assertThat(set.services().size()).isGreaterThanOrEqualTo(125);
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
                .filteredOn(office -> !office.hours().unread().isEmpty())
                .isEmpty();
    }

    @Test
    void nameBlanksThatAreThere() {
        assertThat(set.blanks())
                .isNotEmpty()
                .flatExtracting(Blank::versions)
                .extracting(version -> version.form().bytes())
                .allMatch(bytes -> bytes > 0);
    }

    @Test
    void orderOnThePortalOnlyWhereSomebodyWorksAtItsDesk() {
        assertThat(services().filter(ServicePackage::online))
                .allSatisfy(
                        service ->
                                assertThat(service.provision().places())
                                        .as(service.slug())
                                        .allMatch(oktmo -> hasDesk(service, oktmo)));
    }

    @Test
    void situationsAndServicesNameEachOther() {
        var bySituations =
                set.classifiers().situations().stream()
                        .flatMap(
                                situation ->
                                        situation.services().stream()
                                                .map(slug -> situation.slug() + " " + slug));
        var byServices =
                services()
                        .flatMap(
                                service ->
                                        service.classes().situations().stream()
                                                .map(slug -> slug + " " + service.slug()));

        assertThat(set.classifiers().situations().size()).isGreaterThanOrEqualTo(20);
        assertThat(byServices).containsExactlyInAnyOrderElementsOf(bySituations.toList());
    }

    @Test
    void leadFromEveryTopicToAService() {
        var topics = services().flatMap(service -> service.classes().topics().stream()).toList();

        assertThat(set.classifiers().topics())
                .allMatch(
                        topic ->
                                topics.contains(topic.slug())
                                        || !set.classifiers().within(topic).isEmpty());
    }

    private Stream<ServicePackage> services() {
        return set.services().stream().map(PackageSet.Source::content);
    }

    private boolean hasDesk(ServicePackage service, String oktmo) {
        var place = places.find(oktmo).orElseThrow();
        return service.provision().bodies().stream()
                .flatMap(body -> agencies.find(body).stream())
                .anyMatch(body -> body.desk() && body.serves(place));
    }

    private ServicePackage service(String slug) {
        return services().filter(content -> content.slug().equals(slug)).findFirst().orElseThrow();
    }
}
