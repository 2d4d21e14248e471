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
import okno.catalogue.history.ChangeTexts;
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

    /// The last of a long history is left out: what it brought is told by none before it.
    private static List<VersionsPage.Entry> entries(List<ServiceVersion> versions) {
        List<VersionsPage.Entry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            var before = versions.get(i + 1).content();
            var changes = CardChange.between(before, versions.get(i).content());
            entries.add(new VersionsPage.Entry(versions.get(i), false, changes));
        }
        versions.stream()
                .filter(version -> version.number() == 1)
                .forEach(first -> entries.add(new VersionsPage.Entry(first, true, List.of())));
        return entries;
    }

    private Map<String, String> names(List<ServiceVersion> versions) {
        var names = new HashMap<String, String>();
        for (var version : versions) {
            var service = version.content();
            service.provision().places().forEach(oktmo -> place(oktmo, names));
            for (var body : service.provision().involved()) {
                agencies.find(body)
                        .ifPresent(it -> names.put(ChangeTexts.AGENCIES + body, it.title()));
            }
            for (var variant : service.variants()) {
                variant.localRules().forEach(rule -> place(rule.place(), names));
                variant.documents().stream()
                        .flatMap(need -> need.blank().flatMap(catalogue::blank).stream())
                        .forEach(it -> names.put(ChangeTexts.BLANKS + it.slug(), it.title()));
            }
        }
        catalogue
                .classifiers()
                .recipients()
                .forEach(it -> names.put(ChangeTexts.RECIPIENTS + it.slug(), it.title()));
        return names;
    }

    private void place(String oktmo, Map<String, String> names) {
        places.find(oktmo).ifPresent(place -> names.put(oktmo, place.shortName()));
    }
}
