package okno.catalogue.web;

import java.util.Locale;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Catalogue;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;
import okno.catalogue.search.SearchHit;
import okno.catalogue.search.SearchHit.Kind;
import okno.catalogue.web.SearchPage.Thing;
import okno.places.Place;
import okno.places.Places;
import org.springframework.stereotype.Component;

/// Says of hits what tells one from another of the same title: who answers for it, and where.
@Component
class FoundThings {
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Places places;

    FoundThings(Catalogue catalogue, Agencies agencies, Places places) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.places = places;
    }

    /// @param chosen the place all hits are of, which therefore is not said of each
    Thing of(SearchHit hit, Optional<Place> chosen) {
        var service =
                hit.kind() == Kind.SERVICE
                        ? catalogue.find(hit.slug()).map(ServiceVersion::content)
                        : Optional.<ServicePackage>empty();
        var word =
                service.filter(ServicePackage::function).isPresent()
                        ? "function"
                        : hit.kind().name().toLowerCase(Locale.ROOT);
        return new Thing(
                hit, word, provider(hit, service), chosen.isPresent() ? "" : where(hit, service));
    }

    private String provider(SearchHit hit, Optional<ServicePackage> service) {
        return service.flatMap(catalogue::provider)
                .or(
                        () ->
                                Optional.of(hit.owner())
                                        .filter(_ -> hit.kind() == Kind.OFFICE)
                                        .flatMap(agencies::find))
                .map(Agency::title)
                .orElse("");
    }

    private String where(SearchHit hit, Optional<ServicePackage> service) {
        return service.map(one -> one.provision().places())
                .or(
                        () ->
                                Optional.of(hit.owner())
                                        .filter(_ -> hit.kind() == Kind.AGENCY)
                                        .flatMap(agencies::find)
                                        .map(Agency::places))
                .map(places::names)
                .orElse("");
    }
}
