package okno.catalogue.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.catalogue.search.SearchIndex.Scope;

/// Finds a place in the words of a question: «налоговая в минеральных водах».
final class PlaceWords {
    private static final int MOST_WORDS = 4;

    private final Map<List<String>, Scope> byStems = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    PlaceWords(List<Gazetteer.Named> places) {
        var text = RussianText.stems();
        for (var place : places) {
            var stems = text.terms(place.name()).toList();
            if (!stems.isEmpty()) {
                byStems.putIfAbsent(stems, place.scope());
                words.addAll(stems);
            }
        }
    }

    /// A place that was asked about.
    ///
    /// @param stems words of the question that name it
    record Asked(Scope scope, Set<String> stems) {}

    /// The place with the longest name of those that stand in the question word by word.
    Optional<Asked> in(List<String> question) {
        for (int length = Math.min(MOST_WORDS, question.size()); length > 0; length--) {
            for (int from = 0; from + length <= question.size(); from++) {
                var stems = question.subList(from, from + length);
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
        return words.contains(stem);
    }
}
