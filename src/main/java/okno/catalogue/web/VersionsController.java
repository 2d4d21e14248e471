package okno.catalogue.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Catalogue;
import okno.catalogue.ServiceVersion;
import okno.catalogue.history.CardChange;
import okno.places.ChosenPlace;
import okno.places.Places;
import okno.platform.NotFound;
import okno.platform.Zones;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// What a card said before, and what changed when.
@Controller
class VersionsController {

    private final Catalogue catalogue;
    private final ServiceCards cards;
    private final Agencies agencies;
    private final Places places;
    private final Pages pages;

    VersionsController(
            Catalogue catalogue,
            ServiceCards cards,
            Agencies agencies,
            Places places,
            Pages pages) {
        this.catalogue = catalogue;
        this.cards = cards;
        this.agencies = agencies;
        this.places = places;
        this.pages = pages;
    }

    @GetMapping("/services/{slug}/versions")
    PageView list(@PathVariable String slug) {
        var current = catalogue.find(slug).orElseThrow(NotFound::new);
        var versions = catalogue.versions(slug);
        var page = new VersionsPage(current, zone(current), entries(versions), names(versions));
        return pages.show("catalogue/versions", page).forGuests();
    }

    @GetMapping("/services/{slug}/versions/{number:\\d{1,6}}")
    View show(@PathVariable String slug, @PathVariable int number, ChosenPlace chosen) {
        var current = catalogue.find(slug).orElseThrow(NotFound::new);
        if (current.number() == number) {
            return pages.redirect("/services/" + slug);
        }
        var old = catalogue.version(slug, number).orElseThrow(NotFound::new);
        var page = cards.old(old, current, chosen.place());
        return pages.show("catalogue/service", page).forGuests();
    }

    private ZoneId zone(ServiceVersion version) {
        return catalogue.provider(version.content()).map(Agency::zone).orElse(Zones.MOSCOW);
    }

    /// The last of a long history is not compared with what is not told.
    private static List<VersionsPage.Entry> entries(List<ServiceVersion> versions) {
        List<VersionsPage.Entry> entries = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            List<CardChange> changes =
                    i + 1 < versions.size()
                            ? CardChange.between(versions.get(i + 1).content(), version.content())
                            : List.of();
            entries.add(new VersionsPage.Entry(version, version.number() == 1, changes));
        }
        return entries;
    }

    private Map<String, String> names(List<ServiceVersion> versions) {
        var names = new HashMap<String, String>();
        for (var version : versions) {
            var service = version.content();
            service.provision().places().forEach(oktmo -> name(oktmo, names));
            service.variants().stream()
                    .flatMap(variant -> variant.localRules().stream())
                    .forEach(rule -> name(rule.place(), names));
            for (var body : service.provision().involved()) {
                agencies.find(body).ifPresent(agency -> names.put(body, agency.title()));
            }
        }
        return names;
    }

    private void name(String oktmo, Map<String, String> names) {
        places.find(oktmo).ifPresent(place -> names.put(oktmo, place.shortName()));
    }
}
