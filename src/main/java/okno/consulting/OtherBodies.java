package okno.consulting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.Level;
import okno.catalogue.Catalogue;
import okno.places.Places;
import org.springframework.stereotype.Component;

/// Whom a body may hand an inquiry over to.
@Component
public class OtherBodies {
    private static final int MOST = 300;

    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Places places;
    private final Clock clock;

    OtherBodies(Agencies agencies, Catalogue catalogue, Places places, Clock clock) {
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.places = places;
        this.clock = clock;
    }

    /// Bodies whose officers work on the portal and that may know more: those of the same region,
    /// federal ones, those that provide the service. At most three hundred, in the order of the
    /// register.
    public List<Agency> of(Inquiry inquiry) {
        return than(inquiry.agency(), inquiry.service());
    }

    /// The same for what lies with a body and is about a service, or about none.
    public List<Agency> than(String lying, Optional<String> about) {
        var region = agencies.find(lying).map(this::region).orElse("");
        var providers =
                about.flatMap(catalogue::find)
                        .map(service -> catalogue.involved(service.content()))
                        .orElse(Set.of());
        var now = clock.instant();
        return agencies.all().stream()
                .filter(body -> body.worksAt(now) && !body.slug().equals(lying))
                .filter(
                        body ->
                                body.level() == Level.FEDERAL
                                        || region(body).equals(region)
                                        || providers.contains(body.slug()))
                .limit(MOST)
                .toList();
    }

    private String region(Agency body) {
        return body.locality(places).region();
    }
}
