package okno.places.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.places.Place;
import okno.platform.web.Cookies;
import okno.platform.web.PageContextPart;
import okno.platform.web.PlaceChip;
import okno.platform.web.Visitor;
import org.springframework.stereotype.Component;

/// Shows the chosen place in the header of every page, and says whether to offer one.
@Component
class PlacePart implements PageContextPart {
    private final ChosenPlaces chosen;

    PlacePart(ChosenPlaces chosen) {
        this.chosen = chosen;
    }

    @Override
    public Visitor contribute(HttpServletRequest request, Visitor soFar) {
        boolean answered = !Cookies.read(request, Cookies.PLACE_OFFERED).isEmpty();
        Visitor visitor = answered ? soFar.withPlaceOffered() : soFar;
        return chosen.of(request).place().map(PlacePart::chip).map(visitor::in).orElse(visitor);
    }

    private static PlaceChip chip(Place place) {
        return new PlaceChip(place.shortName(), place.oktmo());
    }
}
