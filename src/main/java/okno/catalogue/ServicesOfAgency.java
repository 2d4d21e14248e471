package okno.catalogue;

import java.util.List;
import okno.agencies.Agency;
import okno.agencies.OfferedServices;
import okno.places.Places;
import org.springframework.stereotype.Component;

/// Fills the list of services on the page of an agency.
@Component
class ServicesOfAgency implements OfferedServices {

    private final Catalogue catalogue;
    private final Places places;

    ServicesOfAgency(Catalogue catalogue, Places places) {
        this.catalogue = catalogue;
        this.places = places;
    }

    @Override
    public List<Offered> of(Agency agency) {
        return catalogue.providedBy(agency).stream()
                .map(ServiceVersion::content)
                .map(
                        service ->
                                new Offered(
                                        service.slug(),
                                        service.title(),
                                        service.summary(),
                                        places.names(service.provision().places())))
                .toList();
    }
}
