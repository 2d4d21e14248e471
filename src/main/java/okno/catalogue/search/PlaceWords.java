package okno.catalogue.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.catalogue.search.SearchIndex.Scope;

/// Finds a place in the words of a question: «налоговая в минеральных водах».
final class PlaceWords {
    private static final int MOST_WORDS = 4;

    private final Map<List<String>, Scope> byStems = new HashMap<>();

    PlaceWords(List<Gazetteer.Named> places) {
        var text = RussianText.stems();
        for (var place : places) {
            var stems = text.terms(place.name()).toList();
            if (!stems.isEmpty()) {
                byStems.putIfAbsent(stems, place.scope());
            }
        }
    }

    /// A place that was asked about.
    ///
    /// @param stems words of the question that name it
    record Asked(Scope scope, Set<String> stems) {}

    /// The place with the longest name of those that stand in the question word by word.
    Optional<Asked> in(List<String> question) {
        for (int words = Math.min(MOST_WORDS, question.size()); words > 0; words--) {
            for (int from = 0; from + words <= question.size(); from++) {
                var stems = question.subList(from, from + words);
                var scope = byStems.get(stems);
                if (scope != null) {
                    return Optional.of(new Asked(scope, Set.copyOf(stems)));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the name of a place has such a word.
    boolean know(String stem) {
        return byStems.keySet().stream().anyMatch(stems -> stems.contains(stem));
    }
}
