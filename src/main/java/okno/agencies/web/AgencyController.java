package okno.agencies.web;

import java.time.Clock;
import okno.agencies.Agencies;
import okno.platform.NotFound;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of an agency.
@Controller
class AgencyController {
    private final Agencies agencies;
    private final AgencyPages content;
    private final Clock clock;
    private final Pages pages;

    AgencyController(Agencies agencies, AgencyPages content, Clock clock, Pages pages) {
        this.agencies = agencies;
        this.content = content;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/agencies/{slug}")
    PageView show(@PathVariable String slug) {
        var agency = agencies.find(slug).orElseThrow(NotFound::new);
        return pages.show("agencies/agency", content.of(agency, clock.instant())).forGuests();
    }
}
