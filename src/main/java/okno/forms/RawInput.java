package okno.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a browser sent, untouched, so that a refused page can show it again. The input of a
/// question is named by its key; an input of a question with several parts is named `key.part`.
///
/// @param values values by the name of the input, in the order they were sent
public record RawInput(Map<String, List<String>> values) {

    private static final RawInput EMPTY = new RawInput(Map.of());

    public RawInput {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    public static RawInput empty() {
        return EMPTY;
    }

    /// One input with its values.
    public static RawInput of(String name, String... values) {
        return new RawInput(Map.of(name, List.of(values)));
    }

    /// The parameters of a request as servlets give them.
    public static RawInput ofParameters(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, array) -> values.put(name, Arrays.asList(array)));
        return new RawInput(values);
    }

    /// The first value of an input; empty when there is none.
    public String first(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// The first value of a part of a question.
    public String part(String key, String part) {
        return first(key + "." + part);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Whether an input of the question was on the page. False for unticked boxes too: browsers do
    /// not send those.
    public boolean mentions(String key) {
        return values.keySet().stream()
                .anyMatch(name -> name.equals(key) || name.startsWith(key + "."));
    }

    /// Both inputs together; of the same name, both values.
    public RawInput and(RawInput other) {
        var merged = new LinkedHashMap<String, List<String>>();
        values.forEach((name, list) -> merged.put(name, new ArrayList<>(list)));
        other.values.forEach(
                (name, list) -> merged.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(list));
        return new RawInput(merged);
    }
}
