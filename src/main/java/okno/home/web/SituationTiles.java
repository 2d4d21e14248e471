package okno.home.web;

import java.util.List;
import java.util.Optional;
import okno.catalogue.Catalogue;
import okno.catalogue.Classifiers.Situation;
import okno.catalogue.Classifiers.Topic;
import okno.catalogue.ServiceVersion;
import okno.places.Place;
import org.springframework.stereotype.Component;

/// Situations of life that something in a place leads out of, in the order of the classifier.
@Component
class SituationTiles {
    private static final String ANY_ICON = "list";

    private final Catalogue catalogue;

    SituationTiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Without a place: those of any.
    List<SituationTile> in(Optional<Place> place) {
        return catalogue.classifiers().situations().stream()
                .map(situation -> tile(situation, place))
                .filter(tile -> tile.services() > 0)
                .toList();
    }

    private SituationTile tile(Situation situation, Optional<Place> place) {
        var services =
                situation.services().stream()
                        .flatMap(slug -> catalogue.find(slug).stream())
                        .filter(service -> service.content().provision().offeredIn(place))
                        .toList();
        var icon = services.stream().findFirst().map(this::icon).orElse(ANY_ICON);
        return new SituationTile(situation.slug(), situation.title(), icon, services.size());
    }

    private String icon(ServiceVersion service) {
        return service.content().classes().topics().stream()
                .findFirst()
                .flatMap(slug -> catalogue.classifiers().topic(slug))
                .map(Topic::icon)
                .orElse(ANY_ICON);
    }
}
