package okno.catalogue.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Catalogue;
import okno.catalogue.Classifiers.Recipient;
import okno.catalogue.Classifiers.Topic;
import okno.catalogue.web.ServicesPage.Facet;
import okno.catalogue.web.ServicesPage.Value;
import okno.places.Place;
import org.springframework.stereotype.Component;

/// Counts what each value of each facet would leave of a list.
@Component
class Facets {

    private final Catalogue catalogue;
    private final Agencies agencies;

    Facets(Catalogue catalogue, Agencies agencies) {
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    /// @param place where the bodies must be; those of other places share services with them
    /// @param bodies words of the titles of the bodies that are looked for; empty for any
    List<Facet> of(
            ServiceFilter filter,
            Narrowed<?, Dimension> narrowed,
            Optional<Place> place,
            String bodies) {
        return Arrays.stream(Dimension.values())
                .map(dimension -> facet(dimension, filter, narrowed.counts(dimension), place))
                .map(facet -> facet.dimension() == Dimension.AGENCY ? facet.about(bodies) : facet)
                .filter(facet -> !facet.values().isEmpty() || facet.finding().isPresent())
                .toList();
    }

    private Facet facet(
            Dimension dimension,
            ServiceFilter filter,
            Map<String, Long> counts,
            Optional<Place> place) {
        var values =
                named(dimension, filter, place).stream()
                        .filter(named -> counts.containsKey(named.slug()))
                        .map(
                                named ->
                                        value(
                                                named,
                                                counts.getOrDefault(named.slug(), 0L),
                                                dimension,
                                                filter))
                        .toList();
        return new Facet(dimension, filter.with(dimension, "").path(), values, Optional.empty());
    }

    private record Named(String slug, String title) {}

    private static Value value(Named named, long count, Dimension dimension, ServiceFilter filter) {
        return new Value(
                named.slug(),
                named.title(),
                count,
                filter.value(dimension).equals(named.slug()),
                filter.with(dimension, named.slug()).path());
    }

    /// All values of a dimension in the order of showing.
    private List<Named> named(Dimension dimension, ServiceFilter filter, Optional<Place> place) {
        var classifiers = catalogue.classifiers();
        return switch (dimension) {
            case TOPIC ->
                    classifiers.topics().stream()
                            .filter(topic -> isInView(topic, filter.value(Dimension.TOPIC)))
                            .map(topic -> new Named(topic.slug(), topic.title()))
                            .toList();
            case RECIPIENT -> classifiers.recipients().stream().map(Facets::named).toList();
            case SITUATION ->
                    classifiers.situations().stream()
                            .map(situation -> new Named(situation.slug(), situation.title()))
                            .toList();
            case KIND, WAY, FEE, LEVEL ->
                    dimension.fixedValues().stream().map(value -> new Named(value, "")).toList();
            case AGENCY ->
                    agencies.all().stream()
                            .filter(agency -> place.isEmpty() || agency.serves(place.get()))
                            .sorted(Comparator.comparing(Agency::title))
                            .map(agency -> new Named(agency.slug(), agency.title()))
                            .toList();
        };
    }

    private static Named named(Recipient recipient) {
        return new Named(recipient.slug(), recipient.title());
    }

    /// Wide topics always, narrow ones once their wide topic or a neighbour is chosen.
    private boolean isInView(Topic topic, String chosen) {
        if (topic.parent().isEmpty()) {
            return true;
        }
        var wide = topic.parent().get();
        return wide.equals(chosen)
                || catalogue
                        .classifiers()
                        .topic(chosen)
                        .flatMap(Topic::parent)
                        .equals(topic.parent());
    }
}
