package okno.catalogue.web;

import java.util.List;
import java.util.Optional;
import okno.catalogue.Catalogue;
import okno.catalogue.Classifiers.Situation;
import okno.catalogue.DocumentEntry;
import okno.catalogue.ServiceEntry;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.places.Places;
import okno.platform.NotFound;
import okno.platform.web.Link;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.Prose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A situation of life: what to do in which order.
@Controller
class SituationController {

    private final Catalogue catalogue;
    private final Places places;
    private final Pages pages;

    SituationController(Catalogue catalogue, Places places, Pages pages) {
        this.catalogue = catalogue;
        this.places = places;
        this.pages = pages;
    }

    @GetMapping("/situations/{slug}")
    PageView show(@PathVariable String slug, ChosenPlace chosen) {
        var situation = catalogue.classifiers().situation(slug).orElseThrow(NotFound::new);
        var place = chosen.place();
        var steps = steps(situation, place);
        var page =
                new SituationPage(
                        situation.title(),
                        Prose.of(situation.text()),
                        steps.stream().map(step -> ServiceEntry.of(step, place, places)).toList(),
                        SharedDocuments.of(
                                steps, catalogue.classifiers().writtenAnew(), this::document),
                        place.map(Place::shortName).orElse(""));
        return pages.show("catalogue/situation", page).forGuests();
    }

    /// A title that no card says any longer stands for itself.
    private Link document(String title) {
        var slug = catalogue.slugOfDocument(title);
        var known = catalogue.document(slug).map(DocumentEntry::title);
        return new Link(known.orElse(title), "/documents/" + slug);
    }

    private List<ServicePackage> steps(Situation situation, Optional<Place> place) {
        return situation.services().stream()
                .flatMap(slug -> catalogue.find(slug).stream())
                .map(ServiceVersion::content)
                .filter(step -> step.provision().offeredIn(place))
                .toList();
    }
}
