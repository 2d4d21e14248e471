package okno.catalogue.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.OfficeCard;
import okno.agencies.ports.PublishedAnswers;
import okno.catalogue.Catalogue;
import okno.catalogue.Classifiers;
import okno.catalogue.DocumentNeed;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;
import okno.catalogue.Variant;
import okno.places.Place;
import okno.places.Places;
import okno.platform.web.Link;
import okno.platform.web.Prose;
import org.springframework.stereotype.Component;

/// Makes the cards of services, with the terms of the chosen place.
@Component
class ServiceCards {

    /// Of one body; its page shows the others.
    private static final int MOST_OFFICES = 20;

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Places places;
    private final OpenData openData;
    private final PublishedAnswers answers;
    private final Clock clock;

    ServiceCards(
            Catalogue catalogue,
            Agencies agencies,
            Places places,
            OpenData openData,
            PublishedAnswers answers,
            Clock clock) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.places = places;
        this.openData = openData;
        this.answers = answers;
        this.clock = clock;
    }

    /// The card of the version in force.
    ServicePage current(ServiceVersion version, Optional<Place> place) {
        return page(version, place, Optional.empty());
    }

    /// The card as it was once; nothing can be ordered from it.
    ///
    /// @param inForce the version that came after it and is in force
    ServicePage old(ServiceVersion version, ServiceVersion inForce, Optional<Place> place) {
        return page(version, place, Optional.of(inForce));
    }

    private ServicePage page(
            ServiceVersion version, Optional<Place> place, Optional<ServiceVersion> newer) {
        var service = version.content();
        var bodies = catalogue.bodies(service, place);
        // An old version orders nothing, and an order that nobody takes is not offered.
        var ordered = newer.isEmpty() && bodies.stream().anyMatch(this::worksNow);
        var provider = provider(service, newer.orElse(version), bodies, place);
        return new ServicePage(
                service,
                version,
                newer.map(ServiceVersion::number),
                provider,
                availability(service, place),
                Prose.of(service.description()),
                Prose.of(service.course().orElse("")),
                recipients(service.classes().recipients()),
                service.variants().stream()
                        .map(variant -> part(service, variant, place, ordered))
                        .toList(),
                bodies.stream().map(body -> body(body, place)).toList(),
                catalogue.blanksOf(service.slug()).stream()
                        .map(blank -> BlankView.now(blank, clock))
                        .toList(),
                newer.isEmpty()
                        ? advice(service, provider, bodies, place)
                        : ServicePage.Advice.NONE,
                openData.governmentService(service, provider));
    }

    private boolean worksNow(Agency body) {
        return body.worksAt(clock.instant());
    }

    private ServicePage.Advice advice(
            ServicePackage service,
            Optional<Agency> provider,
            List<Agency> bodies,
            Optional<Place> place) {
        var shown =
                Stream.concat(provider.stream(), bodies.stream())
                        .map(Agency::slug)
                        .distinct()
                        .toList();
        return new ServicePage.Advice(
                !catalogue.advisers(service, place).isEmpty(),
                answers.ofService(service.slug(), shown));
    }

    /// Several municipalities may provide one service: its readers are shown their own. The body
    /// of an old version may be gone; then the one of today answers for it.
    private Optional<Agency> provider(
            ServicePackage service,
            ServiceVersion inForce,
            List<Agency> bodies,
            Optional<Place> place) {
        var first = catalogue.provider(service).or(() -> catalogue.provider(inForce.content()));
        return place.filter(where -> first.isPresent() && !first.get().serves(where)).stream()
                .flatMap(where -> bodies.stream().filter(body -> body.serves(where)))
                .findFirst()
                .or(() -> first);
    }

    private ServicePage.Availability availability(ServicePackage service, Optional<Place> place) {
        var here = service.provision().offeredIn(place);
        return new ServicePage.Availability(
                place.map(Place::shortName).orElse(""),
                here,
                places.names(service.provision().places()),
                here ? Optional.empty() : same(service, place));
    }

    private Optional<Link> same(ServicePackage service, Optional<Place> place) {
        return new Namesakes(agencies)
                .of(service, catalogue.offeredIn(place))
                .map(other -> new Link(other.title(), "/services/" + other.slug()));
    }

    private ServicePage.VariantPart part(
            ServicePackage service, Variant variant, Optional<Place> place, boolean ordered) {
        return new ServicePage.VariantPart(
                place.map(variant::in).orElse(variant),
                Prose.of(variant.who().orElse("")),
                recipients(variant.recipients()),
                variant.documents().stream().map(this::document).toList(),
                ordered ? orderPath(service, variant) : Optional.empty(),
                place.map(where -> locals(variant.rulesOf(where))).orElse(List.of()),
                locals(elsewhere(variant, place)));
    }

    /// A reader who has chosen no place, or a region, is told where it is different.
    private static List<Variant.LocalRule> elsewhere(Variant variant, Optional<Place> place) {
        return variant.localRules().stream()
                .filter(
                        rule ->
                                place.isEmpty()
                                        || (place.get().covers(rule.place())
                                                && !place.get().oktmo().equals(rule.place())))
                .toList();
    }

    private List<ServicePage.Local> locals(List<Variant.LocalRule> rules) {
        return rules.stream()
                .map(rule -> new ServicePage.Local(places.names(List.of(rule.place())), rule))
                .toList();
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
                catalogue
                        .document(catalogue.slugOfDocument(document.title()))
                        .map(one -> "/documents/" + one.slug()),
                document.blank()
                        .flatMap(catalogue::blank)
                        .map(blank -> BlankView.now(blank, clock)));
    }

    private ServicePage.Body body(Agency agency, Optional<Place> place) {
        var now = clock.instant();
        var near = place.map(agency::officesFor).orElseGet(agency::offices);
        var shown = near.stream().limit(MOST_OFFICES).toList();
        return new ServicePage.Body(
                agency,
                shown.stream().map(office -> OfficeCard.of(office, now)).toList(),
                agency.offices().size() - shown.size());
    }

    private List<String> recipients(List<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> catalogue.classifiers().recipient(slug).stream())
                .map(Classifiers.Recipient::title)
                .toList();
    }
}
