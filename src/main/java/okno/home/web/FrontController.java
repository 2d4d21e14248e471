package okno.home.web;

import java.util.List;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.catalogue.Catalogue;
import okno.catalogue.Classifiers.Situation;
import okno.catalogue.Classifiers.Topic;
import okno.catalogue.ServiceEntry;
import okno.catalogue.ServiceVersion;
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
    private static final String ANY_ICON = "list";

    private final Catalogue catalogue;
    private final Places places;
    private final OwnMatters matters;
    private final Pages pages;

    FrontController(Catalogue catalogue, Places places, OwnMatters matters, Pages pages) {
        this.catalogue = catalogue;
        this.places = places;
        this.matters = matters;
        this.pages = pages;
    }

    @GetMapping("/")
    PageView show(@Nullable CaseOwner owner, ChosenPlace chosen) {
        var place = chosen.place();
        var page =
                new FrontPage(
                        place.map(Place::shortName).orElse(""),
                        situations(place),
                        topics(place),
                        popular(place),
                        Optional.ofNullable(owner).map(this::mine));
        return pages.show("home/front", page).forGuests();
    }

    /// Only situations that something in the place leads out of.
    private List<FrontPage.SituationTile> situations(Optional<Place> place) {
        return catalogue.classifiers().situations().stream()
                .map(situation -> tile(situation, place))
                .filter(tile -> tile.services() > 0)
                .toList();
    }

    private FrontPage.SituationTile tile(Situation situation, Optional<Place> place) {
        var services =
                situation.services().stream()
                        .flatMap(slug -> catalogue.find(slug).stream())
                        .filter(service -> isOffered(service, place))
                        .toList();
        var icon = services.stream().findFirst().map(this::icon).orElse(ANY_ICON);
        return new FrontPage.SituationTile(
                situation.slug(), situation.title(), icon, services.size());
    }

    private String icon(ServiceVersion service) {
        return service.content().classes().topics().stream()
                .findFirst()
                .flatMap(slug -> catalogue.classifiers().topic(slug))
                .map(Topic::icon)
                .orElse(ANY_ICON);
    }

    private static boolean isOffered(ServiceVersion service, Optional<Place> place) {
        return place.isEmpty() || service.content().provision().offeredIn(place.get());
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
                matters.asking(owner.id()), matters.asks(owner.id()), matters.drafts(owner.id()));
    }
}
