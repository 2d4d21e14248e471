package okno.catalogue;

import java.util.List;
import java.util.stream.Stream;
import okno.catalogue.search.Gazetteer;
import okno.catalogue.search.SearchIndex.Scope;
import okno.places.Place;
import okno.places.Places;

/// Tells the search of the places that the portal knows.
record PlaceNames(Places places) implements Gazetteer {

    @Override
    public String regionOf(String oktmo) {
        return places.regionOf(oktmo).map(Place::oktmo).orElse(oktmo);
    }

    @Override
    public List<Named> named() {
        return places.all().stream().filter(Place::isCurrent).flatMap(PlaceNames::named).toList();
    }

    private static Stream<Named> named(Place place) {
        var scope = new Scope(place.oktmo(), place.regionOktmo());
        return Stream.of(
                        Stream.of(place.name(), place.towns().main()),
                        place.towns().others().stream())
                .flatMap(names -> names)
                .map(name -> new Named(name, scope));
    }
}
