package okno.catalogue.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list in memory as its address narrows it. Values that no entry has narrow to nothing.
final class Narrowing<T> {

    private final String path;
    private final List<Choice<T>> choices;
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final String words;

    /// @param parameters of the address; what is no choice is left alone
    Narrowing(String path, List<Choice<T>> choices, Map<String, String> parameters) {
        this.path = path;
        this.choices = List.copyOf(choices);
        this.words = parameters.getOrDefault("q", "").strip();
        for (var choice : choices) {
            var value = parameters.getOrDefault(choice.name(), "");
            if (!value.isEmpty()) {
                chosen.put(choice.name(), value);
            }
        }
    }

    /// What was typed; empty if nothing.
    String words() {
        return words;
    }

    /// The chosen values by the names of their parameters.
    Map<String, String> chosen() {
        return Map.copyOf(chosen);
    }

    /// @param found what matches the words
    Narrowed<T, String> of(List<T> found) {
        return Narrowed.of(found, chosen, this::values);
    }

    private Map<String, Collection<String>> values(T entry) {
        return choices.stream()
                .collect(Collectors.toMap(Choice::name, choice -> choice.values().apply(entry)));
    }

    List<PaperFacet> facets(Narrowed<T, String> narrowed) {
        return choices.stream()
                .map(choice -> facet(choice, narrowed.counts(choice.name())))
                .filter(facet -> facet.narrowed() || facet.values().size() > 1)
                .toList();
    }

    /// The address of a page of the list; absent if there is no such page.
    @Nullable String page(Optional<String> after) {
        return after.map(key -> ListAddress.of(path, words, chosen, key)).orElse(null);
    }

    private PaperFacet facet(Choice<T> choice, Map<String, Long> counts) {
        var values =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(count -> value(choice, count.getKey(), count.getValue()))
                        .filter(value -> choice.offered() || value.chosen())
                        .sorted(Comparator.comparing(value -> !value.chosen()))
                        .toList();
        return new PaperFacet(choice.name(), with(choice, ""), value(choice), values);
    }

    private PaperFacet.Value value(Choice<T> choice, String value, long count) {
        return new PaperFacet.Value(
                value,
                choice.title().apply(value),
                count,
                value.equals(value(choice)),
                with(choice, value));
    }

    private String value(Choice<T> choice) {
        return chosen.getOrDefault(choice.name(), "");
    }

    private String with(Choice<T> choice, String value) {
        var others = new LinkedHashMap<>(chosen);
        others.put(choice.name(), value);
        return ListAddress.of(path, words, others, "");
    }
}
