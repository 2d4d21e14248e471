package okno.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okno.agencies.Agencies;
import okno.agencies.AgencyExchange;
import okno.catalogue.Papers.Paper;
import okno.catalogue.search.KeptIndex;
import okno.catalogue.search.SearchEntry;
import okno.catalogue.search.SearchIndex;
import okno.content.KnownContents;
import okno.places.Places;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what ships with the portal and what was imported.
@Component
@EnableConfigurationProperties(SearchSettings.class)
class CatalogueLoading {
    private final ImportedStore store;
    private final Publications publications;
    private final AgencyExchange exchange;
    private final Agencies agencies;
    private final Places places;
    private final ImportedServices imported;
    private final KnownContents<Paper> documents = Papers.reading();
    private final KnownContents<Paper> blanks = Papers.reading();
    private final KnownContents<Paper> situations = Papers.reading();
    private final KeptIndex kept;
    private volatile Optional<SearchIndex> index = Optional.empty();

    CatalogueLoading(
            ImportedStore store,
            Publications publications,
            AgencyExchange exchange,
            Agencies agencies,
            Places places,
            SearchSettings settings) {
        this.store = store;
        this.publications = publications;
        this.exchange = exchange;
        this.agencies = agencies;
        this.places = places;
        this.kept = new KeptIndex(settings.file());
        this.imported = new ImportedServices(store);
    }

    /// What is to be shown from now on.
    ///
    /// @param edition the number of the edition it was read at
    /// @param agencies the bodies that the services name
    record Loaded(long edition, Agencies agencies, CatalogueSnapshot snapshot) {}

    long edition() {
        return store.edition();
    }

    /// Publishes what ships with the portal, but for services that an import stands in for.
    List<ServiceVersion> publish(PackageSet shipped) {
        var taken = store.inForce().keySet();
        return publications.publish(
                shipped.services().stream()
                        .filter(source -> !taken.contains(source.content().slug()))
                        .toList());
    }

    /// Reads what was imported, before it is asked for: it takes the database and nothing else of
    /// the portal. Whatever is published meanwhile, [#load] finds out.
    synchronized void readAhead(PackageSet shipped) {
        exchange.read(agencies);
        imported.inForce(shipped.dictionaries(), papers());
    }

    /// Reads what was imported and builds the catalogue of it all aside: the number of the edition
    /// and what stands in it as they were at one moment, service by service.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    synchronized Loaded load(PackageSet shipped, List<ServiceVersion> published) {
        long edition = store.edition();
        var bodies = exchange.read(agencies);
        var papers = papers();
        var services = new ArrayList<>(imported.inForce(shipped.dictionaries(), papers));
        var taken = services.stream().map(ServiceVersion::slug).collect(Collectors.toSet());
        published.stream().filter(one -> !taken.contains(one.slug())).forEach(services::add);
        var snapshot =
                CatalogueSnapshot.of(
                        services, shipped, papers, bodies, entries -> index(entries, shipped));
        index = Optional.of(snapshot.index());
        return new Loaded(edition, bodies, snapshot);
    }

    private Papers papers() {
        return Papers.of(
                documents.read(store.papers("document").values()),
                blanks.read(store.papers("blank").values()),
                situations.read(store.papers("situation").values()));
    }

    private SearchIndex index(Collection<SearchEntry> entries, PackageSet shipped) {
        return index.map(before -> before.showing(entries))
                .orElseGet(
                        () ->
                                SearchIndex.of(
                                        entries, shipped.words(), new PlaceNames(places), kept));
    }

    /// Keeps the index of what was loaded last, for the next start.
    void keepIndex() {
        index.ifPresent(last -> last.keep(kept));
    }
}
