package okno.places.web;

import java.util.List;
import okno.places.Place;
import okno.places.Places;
import okno.platform.NotFound;
import okno.platform.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Fills the chooser of a place.
@Component
class PlacePages {
    private static final int MOST_FOUND = 60;

    private final Places places;

    PlacePages(Places places) {
        this.places = places;
    }

    PlacePage regions(String back, Problems problems) {
        List<PlacePage.Item> items =
                places.regions().stream().map(place -> entry(place, back)).toList();
        return new PlacePage(back, "", null, null, items, problems);
    }

    PlacePage municipalities(String regionOktmo, String back) {
        Place region = places.find(regionOktmo).filter(Place::isRegion).orElseThrow(NotFound::new);
        List<PlacePage.Item> items =
                places.municipalities(regionOktmo).stream()
                        .map(place -> choice(place, officialName(place)))
                        .toList();
        PlacePage.Item whole = choice(region, "");
        return new PlacePage(back, "", address("", back), whole, items, Problems.NONE);
    }

    PlacePage found(String query, String back) {
        List<PlacePage.Item> items =
                places.search(query, MOST_FOUND).stream().map(place -> entry(place, back)).toList();
        return new PlacePage(back, query, address("", back), null, items, Problems.NONE);
    }

    private PlacePage.Item entry(Place place, String back) {
        if (!place.isRegion()) {
            return choice(place, places.find(place.regionOktmo()).map(Place::name).orElse(""));
        }
        boolean divided = !places.municipalities(place.oktmo()).isEmpty();
        String opens = divided ? address(place.oktmo(), back) : null;
        return new PlacePage.Item(place.oktmo(), place.name(), "", opens);
    }

    private static PlacePage.Item choice(Place place, String detail) {
        return new PlacePage.Item(place.oktmo(), place.shortName(), detail, null);
    }

    private static String officialName(Place place) {
        return place.name().equals(place.shortName()) ? "" : place.name();
    }

    private static String address(String region, String back) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/place");
        if (!region.isEmpty()) {
            address.queryParam("region", region);
        }
        return address.queryParam("back", "{back}").encode().buildAndExpand(back).toUriString();
    }
}
