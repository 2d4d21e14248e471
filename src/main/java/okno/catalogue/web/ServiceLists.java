package okno.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.catalogue.Catalogue;
import okno.catalogue.CatalogueSearch;
import okno.catalogue.ServiceEntry;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;
import okno.catalogue.search.SearchHit;
import okno.catalogue.web.ServicesPage.Group;
import okno.places.Place;
import okno.places.Places;
import okno.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes pages of the list of services.
@Component
class ServiceLists {

    private static final int PAGE = 20;
    private static final int MOST_HITS = 1_000;

    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final Facets facets;
    private final Places places;

    ServiceLists(Catalogue catalogue, CatalogueSearch search, Facets facets, Places places) {
        this.catalogue = catalogue;
        this.search = search;
        this.facets = facets;
        this.places = places;
    }

    /// Where a reader is in the list.
    ///
    /// @param after the entry that the page follows; empty for the first page
    /// @param bodies words of the titles of the bodies that are looked for; empty for any
    record At(String after, String bodies) {
        static final At BEGINNING = new At("", "");

        static At of(Map<String, String> parameters) {
            return new At(
                    parameters.getOrDefault("after", ""),
                    parameters.getOrDefault("body", "").strip());
        }
    }

    ServicesPage page(Optional<Group> group, ServiceFilter filter, Optional<Place> place, At at) {
        var narrowed = narrowed(filter, place);
        var passing = narrowed.passing();
        var slice = Slice.after(at.after, passing, ServicePackage::slug, PAGE);
        return new ServicesPage(
                group,
                filter,
                place.map(Place::shortName).orElse(""),
                facets.of(filter, narrowed, place, at.bodies),
                slice.items().stream()
                        .map(service -> ServiceEntry.of(service, place, places))
                        .toList(),
                passing.size(),
                elsewhere(filter, place, passing.size()),
                path(filter, slice.previous()),
                path(filter, slice.next()));
    }

    private Narrowed<ServicePackage, Dimension> narrowed(
            ServiceFilter filter, Optional<Place> place) {
        return Narrowed.of(
                found(filter.words(), place),
                filter.values(),
                service -> Dimension.allOf(service, catalogue));
    }

    /// Services of the place that match the words, the best first; without words all.
    private List<ServicePackage> found(String words, Optional<Place> place) {
        if (words.isBlank()) {
            return catalogue.offeredIn(place).stream().map(ServiceVersion::content).toList();
        }
        return search.find(words, SearchHit.Kind.SERVICE, place, MOST_HITS).stream()
                .flatMap(hit -> catalogue.find(hit.slug()).stream())
                .map(ServiceVersion::content)
                .toList();
    }

    /// An empty list in a chosen place says whether other places have what is looked for.
    private int elsewhere(ServiceFilter filter, Optional<Place> place, int here) {
        return place.isEmpty() || here > 0
                ? 0
                : narrowed(filter, Optional.empty()).passing().size();
    }

    private static @Nullable String path(ServiceFilter filter, Optional<String> after) {
        return after.map(filter::path).orElse(null);
    }
}
