package okno.catalogue;

import java.util.List;
import java.util.function.Supplier;
import okno.agencies.Agencies;
import okno.places.Places;
import okno.platform.Ahead;
import okno.platform.shipped.ShippedSettings;
import okno.platform.web.GuestPages;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Publishes the shipped packages before the portal takes its first request, or lets the start fail
/// with a report on what is wrong with them; then keeps this node at the edition of the database.
@Component
class PublishedCatalogue implements SmartInitializingSingleton {

    private final CatalogueLoading loading;
    private final Catalogue catalogue;
    private final Supplier<PackageSet> shipped;
    private final Runnable swapped;
    private List<ServiceVersion> published = List.of();
    private long edition;

    @Autowired
    PublishedCatalogue(
            CatalogueLoading loading,
            Catalogue catalogue,
            Places places,
            ShippedSettings settings,
            GuestPages guestPages) {
        this(
                loading,
                catalogue,
                Ahead.of("catalogue", () -> ahead(loading, places, settings)),
                guestPages::clear);
    }

    /// @param swapped what has to be done when another catalogue is shown
    PublishedCatalogue(
            CatalogueLoading loading,
            Catalogue catalogue,
            Supplier<PackageSet> shipped,
            Runnable swapped) {
        this.loading = loading;
        this.catalogue = catalogue;
        this.shipped = shipped;
        this.swapped = swapped;
    }

    /// Done beside the start of everything else, which takes as long.
    private static PackageSet ahead(
            CatalogueLoading loading, Places places, ShippedSettings settings) {
        var set = shipped(places, settings);
        loading.readAhead(set);
        return set;
    }

    /// What ships together is checked together, whatever imports stand in for.
    private static PackageSet shipped(Places places, ShippedSettings settings) {
        var set = PackageFiles.shipped().read(Agencies.load(places), places);
        return settings.shipped() ? set : set.classifiersOnly();
    }

    @Override
    public void afterSingletonsInstantiated() {
        published = loading.publish(shipped.get());
        swap();
    }

    /// Reads the catalogue anew if another edition was published. Readers go on with the old one
    /// until the new one is whole.
    ///
    /// @return whether there was another
    synchronized boolean refresh() {
        if (loading.edition() == edition) {
            return false;
        }
        swap();
        return true;
    }

    private void swap() {
        var loaded = loading.load(shipped.get(), published);
        catalogue.replace(loaded);
        swapped.run();
        edition = loaded.edition();
        loading.keepIndex();
    }
}
