package okno.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import okno.agencies.Agencies;
import okno.catalogue.search.SearchIndex;
import okno.places.Places;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// The catalogue of the shipped packages without a database.
final class ShippedCatalogue {

    static final Places PLACES = Places.load();
    static final Agencies AGENCIES = Agencies.load(PLACES);

    private ShippedCatalogue() {}

    static Catalogue open() {
        var set = PackageFiles.shipped().read(AGENCIES, PLACES);
        var nowhere = new SimpleDriverDataSource();
        var catalogue =
                new Catalogue(
                        new ServiceVersionStore(
                                JdbcClient.create(nowhere), new JdbcTemplate(nowhere)),
                        AGENCIES,
                        Clock.systemUTC());
        var snapshot =
                CatalogueSnapshot.of(
                        published(set),
                        set,
                        Papers.none(),
                        AGENCIES,
                        entries -> SearchIndex.of(entries, set.words(), new PlaceNames(PLACES)));
        catalogue.replace(new CatalogueLoading.Loaded(0, AGENCIES, snapshot));
        return catalogue;
    }

    private static List<ServiceVersion> published(PackageSet set) {
        return set.services().stream()
                .map(
                        source ->
                                new ServiceVersion(
                                        UUID.nameUUIDFromBytes(source.file().content()),
                                        1,
                                        "",
                                        Instant.EPOCH,
                                        source.content()))
                .toList();
    }
}
