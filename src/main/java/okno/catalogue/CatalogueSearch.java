package okno.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import okno.catalogue.SearchHit.Kind;
import okno.catalogue.SearchIndex.Scope;
import okno.places.Place;
import okno.places.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// Finds services, agencies, offices, documents, blanks and situations by words: any form of a
/// word, its beginning, and with small misspellings if nothing else is found.
@Service
public class CatalogueSearch {

    private final Supplier<SearchIndex> index;

    @Autowired
    CatalogueSearch(Catalogue catalogue) {
        this(catalogue::index);
    }

    private CatalogueSearch(Supplier<SearchIndex> index) {
        this.index = index;
    }

    /// A search over services that are not published, and over nothing else.
    public static CatalogueSearch over(
            List<ServicePackage> services, Classifiers classifiers, Places places) {
        var entries = new SearchEntries(services, classifiers).ofServices();
        var index = SearchIndex.of(entries, oktmo -> CatalogueSnapshot.region(oktmo, places));
        return new CatalogueSearch(() -> index);
    }

    /// The best hits of every kind that has some, in the order of the kinds.
    ///
    /// @param place services, agencies and offices of no use there are left out
    /// @param limit how many of a kind at most
    public Map<Kind, List<SearchHit>> find(String typed, Optional<Place> place, int limit) {
        var query = SearchQuery.parse(typed);
        var searched = index.get();
        for (var attempt : query.attempts()) {
            var words = searched.prepared(attempt);
            var hits = new EnumMap<Kind, List<SearchHit>>(Kind.class);
            for (var kind : Kind.values()) {
                var found = searched.find(words, kind, scope(place), limit);
                if (!found.isEmpty()) {
                    hits.put(kind, hits(found, query));
                }
            }
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        return Map.of();
    }

    /// The best hits of one kind, the best first.
    public List<SearchHit> find(String typed, Kind kind, Optional<Place> place, int limit) {
        var query = SearchQuery.parse(typed);
        return query.attempts().stream()
                .map(attempt -> index.get().find(attempt, kind, scope(place), limit))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> hits(found, query))
                .orElse(List.of());
    }

    private static Optional<Scope> scope(Optional<Place> place) {
        return place.map(chosen -> new Scope(chosen.oktmo(), chosen.regionOktmo()));
    }

    private static List<SearchHit> hits(List<SearchEntry> found, SearchQuery query) {
        return found.stream().map(entry -> hit(entry, query)).toList();
    }

    private static SearchHit hit(SearchEntry entry, SearchQuery query) {
        return new SearchHit(
                entry.kind(),
                entry.slug(),
                entry.owner(),
                query.mark(entry.title()),
                query.mark(entry.text()));
    }
}
