package okno.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A named list of values that is kept outside the form, such as regions or documents.
///
/// @param labels labels by value, in the order of showing
public record Dictionary(String name, Map<String, String> labels) {

    public Dictionary {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    public Optional<Option> find(String value) {
        return Optional.ofNullable(labels.get(value)).map(label -> new Option(value, label));
    }

    public List<Option> options() {
        return labels.entrySet().stream().map(e -> new Option(e.getKey(), e.getValue())).toList();
    }
}
