package okno.catalogue;

import okno.agencies.Agencies;
import okno.places.Places;
import okno.platform.web.GuestPages;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Publishes the shipped packages before the portal takes its first request, or lets the start fail
/// with a report on what is wrong with them.
@Component
class PublicationAtStart implements SmartInitializingSingleton {

    private final Publications publications;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Places places;
    private final GuestPages guestPages;

    PublicationAtStart(
            Publications publications,
            Catalogue catalogue,
            Agencies agencies,
            Places places,
            GuestPages guestPages) {
        this.publications = publications;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.places = places;
        this.guestPages = guestPages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var set = PackageFiles.shipped().read(agencies, places);
        var published = publications.publish(set.services());
        catalogue.replace(CatalogueSnapshot.of(published, set, agencies, places));
        guestPages.clear();
    }
}
