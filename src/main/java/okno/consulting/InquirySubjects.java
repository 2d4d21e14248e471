package okno.consulting;

import java.time.ZoneId;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Catalogue;
import okno.platform.Zones;
import org.springframework.stereotype.Component;

/// Names what inquiries are about, as far as the catalogue still knows it.
@Component
public class InquirySubjects {
    private final Catalogue catalogue;
    private final Agencies agencies;

    InquirySubjects(Catalogue catalogue, Agencies agencies) {
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    /// The title of the service; of the body, where it is about no service.
    public String titleOf(Inquiry inquiry) {
        return titleOf(inquiry.agency(), inquiry.service());
    }

    /// The same of whatever lies with a body.
    public String titleOf(String agency, Optional<String> service) {
        return service.map(this::serviceTitle).orElseGet(() -> agencyTitle(agency));
    }

    /// The title of a service, or its slug once the service is gone.
    public String serviceTitle(String slug) {
        return catalogue.find(slug).map(service -> service.content().title()).orElse(slug);
    }

    /// The title of a body, or its slug once the body is gone.
    public String agencyTitle(String slug) {
        return agencies.find(slug).map(Agency::title).orElse(slug);
    }

    /// The zone in which a body counts its days, or that of Moscow once the body is gone.
    public ZoneId zoneOf(String slug) {
        return agencies.find(slug).map(Agency::zone).orElse(Zones.MOSCOW);
    }

    /// The page that tells more of it; empty once the service or the body is gone.
    public Optional<String> pathOf(Inquiry inquiry) {
        return pathOf(inquiry.agency(), inquiry.service());
    }

    /// The same of whatever lies with a body.
    public Optional<String> pathOf(String agency, Optional<String> service) {
        return service.isPresent()
                ? service.filter(slug -> catalogue.find(slug).isPresent())
                        .map(slug -> "/services/" + slug)
                : agencies.find(agency).map(body -> "/agencies/" + body.slug());
    }
}
