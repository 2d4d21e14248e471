package okno.catalogue.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What chosen values leave of a list, and what they would with another value in any one respect.
/// Each entry is looked at once.
///
/// @param passing those that are left
/// @param counts how many would be, by respect and value; values that none has are absent
record Narrowed<T, K>(List<T> passing, Map<K, Map<String, Long>> counts) {

    /// @param chosen the value that narrows, by respect
    /// @param values what an entry has in every respect
    static <T, K> Narrowed<T, K> of(
            List<T> found, Map<K, String> chosen, Function<T, Map<K, Collection<String>>> values) {
        var passing = new ArrayList<T>();
        var counts = new HashMap<K, Map<String, Long>>();
        for (var entry : found) {
            var has = values.apply(entry);
            var missed =
                    chosen.keySet().stream()
                            .filter(key -> !at(key, has).contains(chosen.get(key)))
                            .toList();
            if (missed.isEmpty()) {
                passing.add(entry);
                has.forEach((key, some) -> add(key, some, counts));
            } else if (missed.size() == 1) {
                add(missed.getFirst(), at(missed.getFirst(), has), counts);
            }
        }
        return new Narrowed<>(passing, counts);
    }

    private static <K> Collection<String> at(K key, Map<K, Collection<String>> has) {
        return has.getOrDefault(key, Set.of());
    }

    private static <K> void add(
            K key, Collection<String> values, Map<K, Map<String, Long>> counts) {
        var count = counts.computeIfAbsent(key, _ -> new HashMap<>());
        values.forEach(value -> count.merge(value, 1L, Long::sum));
    }

    Map<String, Long> counts(K key) {
        return counts.getOrDefault(key, Map.of());
    }
}
