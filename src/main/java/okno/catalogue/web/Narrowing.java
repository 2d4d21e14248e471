package okno.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
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

    List<T> passing(List<T> all) {
        return all.stream().filter(entry -> passes(entry, Optional.empty())).toList();
    }

    /// @param found what matches the words
    List<PaperFacet> facets(List<T> found) {
        return choices.stream()
                .map(choice -> facet(choice, found))
                .filter(facet -> facet.narrowed() || facet.values().size() > 1)
                .toList();
    }

    /// The address of a page of the list; absent if there is no such page.
    @Nullable String page(Optional<String> after) {
        return after.map(key -> address(chosen, key)).orElse(null);
    }

    private boolean passes(T entry, Optional<Choice<T>> but) {
        return choices.stream()
                .filter(choice -> chosen.containsKey(choice.name()))
                .filter(choice -> but.filter(choice::equals).isEmpty())
                .allMatch(choice -> choice.values().apply(entry).contains(value(choice)));
    }

    private PaperFacet facet(Choice<T> choice, List<T> found) {
        var counts = new HashMap<String, Long>();
        for (var entry : found) {
            if (passes(entry, Optional.of(choice))) {
                choice.values().apply(entry).forEach(one -> counts.merge(one, 1L, Long::sum));
            }
        }
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
        return address(others, "");
    }

    private String address(Map<String, String> values, String after) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", words);
        parameters.putAll(values);
        parameters.put("after", after);
        var query =
                parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
