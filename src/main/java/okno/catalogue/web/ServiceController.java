package okno.catalogue.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.OfficeCard;
import okno.catalogue.Catalogue;
import okno.catalogue.Classifiers;
import okno.catalogue.DocumentNeed;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;
import okno.catalogue.Variant;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.places.Places;
import okno.platform.NotFound;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.Prose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The card of a service, with the terms of the chosen place.
@Controller
class ServiceController {

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Places places;
    private final OpenData openData;
    private final Clock clock;
    private final Pages pages;

    ServiceController(
            Catalogue catalogue,
            Agencies agencies,
            Places places,
            OpenData openData,
            Clock clock,
            Pages pages) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.places = places;
        this.openData = openData;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/services/{slug}")
    PageView show(@PathVariable String slug, ChosenPlace chosen) {
        var service = catalogue.find(slug).orElseThrow(NotFound::new);
        return pages.show("catalogue/service", page(service, chosen.place())).forGuests();
    }

    private ServicePage page(ServiceVersion version, Optional<Place> place) {
        var service = version.content();
        var provider = provider(service, place);
        return new ServicePage(
                service,
                version,
                provider,
                availability(service, place),
                Prose.of(service.description()),
                recipients(service.classes().recipients()),
                service.variants().stream().map(variant -> part(service, variant, place)).toList(),
                catalogue.bodies(service, place).stream().map(this::body).toList(),
                new LinkedData(openData.governmentService(service, provider)));
    }

    /// Several municipalities may provide one service: its readers are shown their own.
    private Optional<Agency> provider(ServicePackage service, Optional<Place> place) {
        var first = agencies.find(service.provision().agency());
        return place.filter(where -> first.isPresent() && !first.get().serves(where)).stream()
                .flatMap(
                        where ->
                                catalogue.bodies(service, place).stream()
                                        .filter(body -> body.serves(where)))
                .findFirst()
                .or(() -> first);
    }

    private ServicePage.Availability availability(ServicePackage service, Optional<Place> place) {
        return new ServicePage.Availability(
                place.map(Place::shortName).orElse(""),
                place.isEmpty() || service.provision().offeredIn(place.get()),
                places.names(service.provision().places()));
    }

    private ServicePage.VariantPart part(
            ServicePackage service, Variant variant, Optional<Place> place) {
        return new ServicePage.VariantPart(
                place.map(variant::in).orElse(variant),
                Prose.of(variant.who().orElse("")),
                recipients(variant.recipients()),
                variant.documents().stream().map(this::document).toList(),
                orderPath(service, variant));
    }

    /// The first variant of several needs its name too, lest its link change its meaning when
    /// another one is added.
    private static Optional<String> orderPath(ServicePackage service, Variant variant) {
        if (!service.online() || variant.form().isEmpty()) {
            return Optional.empty();
        }
        var path = "/services/" + service.slug() + "/order";
        return Optional.of(
                service.variants().size() == 1 ? path : path + "?variant=" + variant.slug());
    }

    private ServicePage.DocumentPart document(DocumentNeed document) {
        return new ServicePage.DocumentPart(
                document,
                document.blank().flatMap(catalogue::blank),
                document.sample().flatMap(catalogue::blank));
    }

    private ServicePage.Body body(Agency agency) {
        var now = clock.instant();
        return new ServicePage.Body(
                agency,
                agency.offices().stream().map(office -> OfficeCard.of(office, now)).toList());
    }

    private List<String> recipients(List<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> catalogue.classifiers().recipient(slug).stream())
                .map(Classifiers.Recipient::title)
                .toList();
    }
}
