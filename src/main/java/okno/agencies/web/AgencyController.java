package okno.agencies.web;

import java.time.Clock;
import java.util.List;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.OfferedServices;
import okno.agencies.OfficeCard;
import okno.places.Places;
import okno.platform.NotFound;
import okno.platform.web.Link;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.Prose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of an agency.
@Controller
class AgencyController {

    private final Agencies agencies;
    private final OfferedServices services;
    private final Places places;
    private final Clock clock;
    private final Pages pages;

    AgencyController(
            Agencies agencies, OfferedServices services, Places places, Clock clock, Pages pages) {
        this.agencies = agencies;
        this.services = services;
        this.places = places;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/agencies/{slug}")
    PageView show(@PathVariable String slug) {
        var agency = agencies.find(slug).orElseThrow(NotFound::new);
        var now = clock.instant();
        var page =
                new AgencyPage(
                        agency,
                        places.names(agency.places()),
                        links(agencies.above(agency).reversed()),
                        links(agencies.under(agency)),
                        services.of(agency),
                        agency.offices().stream()
                                .map(office -> OfficeCard.of(office, now))
                                .toList(),
                        Prose.of(agency.appeal().orElse("")));
        return pages.show("agencies/agency", page).forGuests();
    }

    private static List<Link> links(List<Agency> agencies) {
        return agencies.stream()
                .map(agency -> new Link(agency.title(), "/agencies/" + agency.slug()))
                .toList();
    }
}
