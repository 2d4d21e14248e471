package okno.appeals.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.appeals.web.ChoosePage.Body;
import okno.catalogue.Catalogue;
import okno.catalogue.ServicePackage;
import okno.catalogue.ServiceVersion;
import okno.places.Place;
import okno.platform.web.Option;
import org.springframework.stereotype.Component;

/// Finds the bodies that take appeals on the portal: by place, by topic of their services, by
/// words.
@Component
class AppealBodies {
    /// How many are shown at once.
    static final int MOST = 60;

    private static final int TOPICS = 6;

    /// Endings of Russian words that do not matter.
    private static final int ENDING = 2;

    private static final int SHORT = 5;

    private final Agencies agencies;
    private final Catalogue catalogue;
    private final Clock clock;

    AppealBodies(Agencies agencies, Catalogue catalogue, Clock clock) {
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// A body that takes appeals.
    Optional<Agency> find(String slug) {
        return agencies.find(slug).filter(body -> body.worksAt(clock.instant()));
    }

    /// Bodies that work for people of a place, as far as they fit.
    ///
    /// @param topic slug; empty for any
    /// @param query words; empty for any
    List<Agency> fitting(Optional<Place> place, String topic, String query) {
        var advisers = topic.isEmpty() ? Set.<Agency>of() : advisers(place, topic);
        var words = words(query);
        return working(place)
                .filter(body -> topic.isEmpty() || advisers.contains(body))
                .filter(body -> words.isEmpty() || says(body, words))
                .limit(MOST)
                .toList();
    }

    /// The first of all that work for people of a place.
    List<Agency> of(Optional<Place> place) {
        return working(place).limit(MOST).toList();
    }

    private Stream<Agency> working(Optional<Place> place) {
        var now = clock.instant();
        return agencies.all().stream()
                .filter(body -> body.worksAt(now))
                .filter(body -> place.isEmpty() || body.serves(place.get()));
    }

    /// As the page shows it.
    Body show(Agency body) {
        return new Body(body.slug(), body.title(), body.summary(), topicsOf(body));
    }

    /// The topics to narrow by.
    List<Option> topics() {
        return catalogue.classifiers().topics().stream()
                .filter(topic -> topic.parent().isEmpty())
                .map(topic -> Option.of(topic.slug(), topic.title()))
                .toList();
    }

    private List<String> topicsOf(Agency body) {
        return catalogue.providedBy(body).stream()
                .flatMap(service -> catalogue.topicsOf(service.content()).stream())
                .flatMap(slug -> catalogue.classifiers().topic(slug).stream())
                .filter(topic -> topic.parent().isEmpty())
                .map(topic -> topic.title())
                .distinct()
                .limit(TOPICS)
                .toList();
    }

    private Set<Agency> advisers(Optional<Place> place, String topic) {
        return catalogue.offeredIn(place).stream()
                .map(ServiceVersion::content)
                .filter(service -> catalogue.topicsOf(service).contains(topic))
                .flatMap(service -> catalogue.advisers(service, place).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean says(Agency body, List<String> words) {
        var said = said(body);
        return words.stream().allMatch(said::contains);
    }

    private String said(Agency body) {
        var services =
                catalogue.providedBy(body).stream()
                        .map(ServiceVersion::content)
                        .map(ServicePackage::title)
                        .collect(Collectors.joining(" "));
        return (body.title() + " " + body.summary() + " " + services).toLowerCase(Locale.ROOT);
    }

    /// Beginnings of words, without what is declined.
    private static List<String> words(String query) {
        return Arrays.stream(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > SHORT ? cut(word) : word)
                .toList();
    }

    private static String cut(String word) {
        return word.substring(0, word.length() - ENDING);
    }
}
