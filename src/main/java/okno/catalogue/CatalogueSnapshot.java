package okno.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.agencies.Agencies;
import okno.catalogue.search.SearchIndex;
import okno.catalogue.search.SearchWords;
import okno.forms.Dictionaries;
import okno.places.Places;

/// The published catalogue of a moment with its index. Immutable: a publication makes another.
///
/// @param services in the order of the alphabet
record CatalogueSnapshot(
        List<ServiceVersion> services,
        Map<String, ServiceVersion> bySlug,
        Map<UUID, ServiceVersion> byId,
        Classifiers classifiers,
        Dictionaries dictionaries,
        Map<String, Blank> blanks,
        List<DocumentEntry> documents,
        SearchWords words,
        SearchIndex index) {

    static CatalogueSnapshot of(
            List<ServiceVersion> published, PackageSet set, Agencies agencies, Places places) {
        var services =
                published.stream()
                        .sorted(RussianOrder.by(service -> service.content().title()))
                        .toList();
        var contents = services.stream().map(ServiceVersion::content).toList();
        var documents = documents(contents);
        var blanks = new LinkedHashMap<String, Blank>();
        set.blanks().stream()
                .sorted(RussianOrder.by(Blank::title))
                .forEach(blank -> blanks.put(blank.slug(), blank));
        var entries =
                new SearchEntries(contents, set.classifiers())
                        .all(agencies, documents, set.blanks());
        return new CatalogueSnapshot(
                services,
                byKey(services, ServiceVersion::slug),
                byKey(services, ServiceVersion::id),
                set.classifiers(),
                set.dictionaries(),
                blanks,
                documents,
                set.words(),
                SearchIndex.of(entries, set.words(), new PlaceNames(places)));
    }

    /// The same with synonyms beside those of the packages.
    CatalogueSnapshot saying(List<String> lines) {
        return new CatalogueSnapshot(
                services,
                bySlug,
                byId,
                classifiers,
                dictionaries,
                blanks,
                documents,
                words,
                index.speaking(words, lines));
    }

    private static <K> Map<K, ServiceVersion> byKey(
            List<ServiceVersion> services, Function<ServiceVersion, K> key) {
        return services.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    /// The same document is asked for by many services: it is told once.
    static List<DocumentEntry> documents(List<ServicePackage> services) {
        Map<String, Set<String>> users = new HashMap<>();
        for (var service : services) {
            for (var variant : service.variants()) {
                for (var document : variant.documents()) {
                    users.computeIfAbsent(document.title(), _ -> new LinkedHashSet<>())
                            .add(service.slug());
                }
            }
        }
        List<DocumentEntry> documents = new ArrayList<>();
        users.forEach(
                (title, slugs) -> documents.add(new DocumentEntry(title, List.copyOf(slugs))));
        documents.sort(RussianOrder.by(DocumentEntry::title));
        return List.copyOf(documents);
    }
}
