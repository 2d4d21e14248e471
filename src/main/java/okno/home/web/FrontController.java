package okno.home.web;

import java.util.List;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.catalogue.Catalogue;
import okno.catalogue.ServiceEntry;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.places.Places;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front page: what is offered in the chosen place, and what waits for a citizen who is signed
/// in. For guests it is answered from memory alone.
@Controller
class FrontController {
    private static final int POPULAR = 6;
    private static final int SITUATIONS = 9;

    private final Catalogue catalogue;
    private final Places places;
    private final SituationTiles situations;
    private final OwnMatters matters;
    private final Pages pages;

    FrontController(
            Catalogue catalogue,
            Places places,
            SituationTiles situations,
            OwnMatters matters,
            Pages pages) {
        this.catalogue = catalogue;
        this.places = places;
        this.situations = situations;
        this.matters = matters;
        this.pages = pages;
    }

    @GetMapping("/")
    PageView show(@Nullable CaseOwner owner, ChosenPlace chosen) {
        var place = chosen.place();
        var page =
                new FrontPage(
                        place.map(Place::shortName).orElse(""),
                        situations.in(place).stream().limit(SITUATIONS).toList(),
                        topics(place),
                        popular(place),
                        Optional.ofNullable(owner).map(this::mine));
        return pages.show("home/front", page).forGuests();
    }

    private List<FrontPage.TopicTile> topics(Optional<Place> place) {
        var counts = catalogue.countByTopic(place);
        return catalogue.classifiers().topics().stream()
                .filter(topic -> topic.parent().isEmpty())
                .map(
                        topic ->
                                new FrontPage.TopicTile(
                                        topic.slug(),
                                        topic.title(),
                                        topic.icon(),
                                        counts.getOrDefault(topic.slug(), 0L)))
                .filter(tile -> tile.services() > 0)
                .toList();
    }

    private List<ServiceEntry> popular(Optional<Place> place) {
        return catalogue.popular(place, POPULAR).stream()
                .map(service -> ServiceEntry.of(service.content(), place, places))
                .toList();
    }

    private FrontPage.Mine mine(CaseOwner owner) {
        return new FrontPage.Mine(
                matters.asking(owner.id()),
                matters.asks(owner.id()),
                matters.owed(owner.id()),
                matters.drafts(owner.id()));
    }
}
