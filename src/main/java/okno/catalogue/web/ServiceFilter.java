package okno.catalogue.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the list of services is narrowed by, as it stands in the address.
///
/// @param values the slug chosen in each dimension that narrows
/// @param words what was typed
public record ServiceFilter(Map<Dimension, String> values, String words) {

    public ServiceFilter {
        values = Map.copyOf(values);
    }

    /// Reads the parameters of an address. Values that mean nothing narrow to nothing. `online` is
    /// what older links say instead of a way.
    static ServiceFilter of(Map<String, String> parameters) {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        if (parameters.getOrDefault("online", "").equals("true")) {
            values.put(Dimension.WAY, Dimension.PORTAL);
        }
        for (var dimension : Dimension.values()) {
            var value = parameters.getOrDefault(dimension.parameter(), "");
            if (!value.isEmpty()) {
                values.put(dimension, value);
            }
        }
        return new ServiceFilter(values, parameters.getOrDefault("q", "").strip());
    }

    /// The value of a dimension; empty if it narrows nothing.
    public String value(Dimension dimension) {
        return values.getOrDefault(dimension, "");
    }

    /// The same with another value of one dimension; with none for an empty text.
    public ServiceFilter with(Dimension dimension, String value) {
        var others = new EnumMap<Dimension, String>(Dimension.class);
        others.putAll(values);
        others.remove(dimension);
        if (!value.isEmpty()) {
            others.put(dimension, value);
        }
        return new ServiceFilter(others, words);
    }

    /// The address of the list narrowed so.
    public String path() {
        return path("");
    }

    /// The address of the page after an entry; of the first page for an empty text.
    String path(String after) {
        var narrowing = new LinkedHashMap<String, String>();
        for (var dimension : Dimension.values()) {
            narrowing.put(dimension.parameter(), value(dimension));
        }
        return ListAddress.of("/services", words, narrowing, after);
    }
}
