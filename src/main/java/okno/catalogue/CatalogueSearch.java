package okno.catalogue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okno.agencies.Agencies;
import okno.catalogue.exchange.Exchange;
import okno.catalogue.exchange.ExchangeEntries;
import okno.catalogue.search.SearchEntry;
import okno.catalogue.search.SearchHit;
import okno.catalogue.search.SearchHit.Kind;
import okno.catalogue.search.SearchIndex;
import okno.catalogue.search.SearchIndex.Found;
import okno.catalogue.search.SearchIndex.Scope;
import okno.catalogue.search.SearchWords;
import okno.places.Place;
import okno.places.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// Finds services, agencies, offices, documents, blanks and situations by words: any form of a
/// word, its beginning, everyday names, misspellings and a forgotten keyboard layout.
@Service
public class CatalogueSearch {
    /// Everything that can be found.
    public static final Set<Kind> ALL = Set.copyOf(EnumSet.allOf(Kind.class));

    private static final int MOST_TITLES = 500;

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
            List<ServicePackage> services,
            Classifiers classifiers,
            SearchWords words,
            Places places) {
        return over(new SearchEntries(services, classifiers).ofServices(), words, places);
    }

    /// A search over the packages that ship with the portal, without a database.
    public static CatalogueSearch shipped(Places places) {
        var agencies = Agencies.load(places);
        var set = PackageFiles.shipped().read(agencies, places);
        var contents = set.services().stream().map(PackageSet.Source::content).toList();
        var entries =
                new SearchEntries(contents, set.classifiers())
                        .all(
                                agencies,
                                DocumentRegister.of(contents, set.documents(), set.blanks()));
        return over(entries, set.words(), places);
    }

    /// A search over a catalogue from elsewhere, with the words of the portal.
    public static CatalogueSearch over(Exchange exchange, Places places) {
        return over(ExchangeEntries.of(exchange), SearchWordsReader.shipped(), places);
    }

    private static CatalogueSearch over(
            List<SearchEntry> entries, SearchWords words, Places places) {
        var index = SearchIndex.of(entries, words, new PlaceNames(places));
        return new CatalogueSearch(() -> index);
    }

    /// The best hits of some kinds, the best first.
    ///
    /// @param place services, agencies and offices of no use there are left out
    public Found find(String typed, Optional<Place> place, Set<Kind> kinds, int limit) {
        return index.get().find(typed, place.map(CatalogueSearch::scope), kinds, limit);
    }

    /// Asks itself for titles it holds, so that the first questions of people do not wait for
    /// classes to be read and made fast.
    public void warmUp(Duration time) {
        var titles = index.get().titles(MOST_TITLES);
        long end = System.nanoTime() + time.toNanos();
        for (int turn = 0; !titles.isEmpty() && System.nanoTime() < end; turn++) {
            find(titles.get(turn % titles.size()), Optional.empty(), ALL, 1);
        }
    }

    private static Scope scope(Place chosen) {
        return new Scope(chosen.oktmo(), chosen.regionOktmo());
    }

    /// What a question that is still being typed may become, the likeliest first.
    ///
    /// @param place as in [#find]
    public List<SearchHit> suggest(String typed, Optional<Place> place, int limit) {
        return index.get().suggest(typed, place.map(CatalogueSearch::scope), limit);
    }

    /// The best hits of one kind, the best first.
    public List<SearchHit> find(String typed, Kind kind, Optional<Place> place, int limit) {
        return find(typed, place, Set.of(kind), limit).hits();
    }
}
