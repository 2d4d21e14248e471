package okno.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.agencies.Agencies;
import okno.catalogue.search.SearchEntry;
import okno.catalogue.search.SearchIndex;
import okno.catalogue.search.SearchWords;
import okno.forms.Dictionaries;

/// The published catalogue of a moment with its index. Immutable: a publication makes another.
///
/// @param services in the order of the alphabet
/// @param papers those that light cards name
record CatalogueSnapshot(
        List<ServiceVersion> services,
        Map<String, ServiceVersion> bySlug,
        Map<UUID, ServiceVersion> byId,
        Classifiers classifiers,
        Dictionaries dictionaries,
        DocumentRegister register,
        Papers papers,
        SearchWords words,
        SearchIndex index) {

    /// @param index makes an index of entries, of what was shown before if it can
    static CatalogueSnapshot of(
            List<ServiceVersion> published,
            PackageSet shipped,
            Papers papers,
            Agencies agencies,
            Function<Collection<SearchEntry>, SearchIndex> index) {
        var set = shipped.with(papers);
        var services = RussianOrder.of(published, service -> service.content().title()).toList();
        var contents = services.stream().map(ServiceVersion::content).toList();
        var register = DocumentRegister.of(contents, set.documents(), set.blanks());
        var entries = new SearchEntries(contents, set.classifiers()).all(agencies, register);
        return new CatalogueSnapshot(
                services,
                byKey(services, ServiceVersion::slug),
                byKey(services, ServiceVersion::id),
                set.classifiers(),
                set.dictionaries(),
                register,
                papers,
                set.words(),
                index.apply(entries));
    }

    /// The same with synonyms beside those of the packages.
    CatalogueSnapshot saying(List<String> lines) {
        return new CatalogueSnapshot(
                services,
                bySlug,
                byId,
                classifiers,
                dictionaries,
                register,
                papers,
                words,
                index.speaking(lines));
    }

    private static <K> Map<K, ServiceVersion> byKey(
            List<ServiceVersion> services, Function<ServiceVersion, K> key) {
        return services.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
