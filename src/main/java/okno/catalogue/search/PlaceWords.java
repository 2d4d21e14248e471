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
    private static final List<String> REPUBLIC = stems("республика");

    private final Map<List<String>, Scope> byStems = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    PlaceWords(List<Gazetteer.Named> places) {
        places.forEach(place -> name(stems(place.name()), place.scope()));
        places.forEach(place -> name(inShort(stems(place.name())), place.scope()));
    }

    private static List<String> stems(String name) {
        return RussianText.stems().terms(name).toList();
    }

    /// «Татарстан» for «Республика Татарстан».
    private static List<String> inShort(List<String> name) {
        return name.stream().filter(stem -> !REPUBLIC.contains(stem)).toList();
    }

    private void name(List<String> stems, Scope scope) {
        if (!stems.isEmpty()) {
            byStems.putIfAbsent(stems, scope);
            words.addAll(stems);
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
