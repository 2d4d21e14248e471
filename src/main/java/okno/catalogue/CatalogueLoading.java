package okno.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okno.agencies.Agencies;
import okno.agencies.AgencyExchange;
import okno.content.FileProblems;
import okno.places.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what ships with the portal and what was imported.
@Component
class CatalogueLoading {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoading.class);

    private final ImportedStore store;
    private final Publications publications;
    private final AgencyExchange exchange;
    private final Agencies agencies;
    private final Places places;

    CatalogueLoading(
            ImportedStore store,
            Publications publications,
            AgencyExchange exchange,
            Agencies agencies,
            Places places) {
        this.store = store;
        this.publications = publications;
        this.exchange = exchange;
        this.agencies = agencies;
        this.places = places;
    }

    /// What is shown from now on, with the number of the edition it was read at.
    record Loaded(long edition, CatalogueSnapshot snapshot) {}

    long edition() {
        return store.edition();
    }

    /// Publishes what ships with the portal, but for services that an import stands in for.
    List<ServiceVersion> publish(PackageSet shipped) {
        var imported = imported(store.services());
        return publications.publish(
                shipped.services().stream()
                        .filter(source -> !imported.contains(source.content().slug()))
                        .toList());
    }

    /// Reads what was imported and builds the catalogue of it all, aside; bodies are shown at once,
    /// since every service that is shown must find its own.
    @Transactional(readOnly = true)
    Loaded load(PackageSet shipped, List<ServiceVersion> published) {
        long edition = store.edition();
        exchange.load(agencies);
        var rows = store.services();
        var taken = imported(rows);
        var papers =
                Papers.read(
                        store.papers("document").values(),
                        store.papers("blank").values(),
                        store.papers("situation").values());
        var services = new ArrayList<ServiceVersion>();
        published.stream().filter(one -> !taken.contains(one.slug())).forEach(services::add);
        var reader = new PackageReader(shipped.dictionaries(), papers);
        rows.forEach(row -> read(row, reader, services));
        return new Loaded(
                edition, CatalogueSnapshot.of(services, shipped.with(papers), agencies, places));
    }

    /// What was imported was readable then. If it is not any longer, the portal shows the rest.
    private static void read(
            ServiceVersionStore.Row row, PackageReader reader, List<ServiceVersion> services) {
        var problems = new FileProblems(row.slug());
        reader.read(row.content(), problems).map(row::with).ifPresent(services::add);
        if (!problems.none()) {
            LOG.warn("The imported service {} cannot be read: {}", row.slug(), problems.list());
        }
    }

    private static Set<String> imported(List<ServiceVersionStore.Row> rows) {
        return rows.stream().map(ServiceVersionStore.Row::slug).collect(Collectors.toSet());
    }
}
