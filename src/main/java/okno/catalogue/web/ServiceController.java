package okno.catalogue.web;

import okno.catalogue.Catalogue;
import okno.places.ChosenPlace;
import okno.platform.NotFound;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The card of a service, with the terms of the chosen place.
@Controller
class ServiceController {

    private final Catalogue catalogue;
    private final ServiceCards cards;
    private final Pages pages;

    ServiceController(Catalogue catalogue, ServiceCards cards, Pages pages) {
        this.catalogue = catalogue;
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping("/services/{slug}")
    PageView show(@PathVariable String slug, ChosenPlace chosen) {
        var service = catalogue.find(slug).orElseThrow(NotFound::new);
        return pages.show("catalogue/service", cards.current(service, chosen.place())).forGuests();
    }
}
