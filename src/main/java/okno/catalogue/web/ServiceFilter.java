package okno.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", words);
        for (var dimension : Dimension.values()) {
            parameters.put(dimension.parameter(), value(dimension));
        }
        parameters.put("after", after);
        var query =
                parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/services" : "/services?" + query;
    }

    /// The dimensions that a service is out by. Words do not count, which the index answers.
    ///
    /// @param has what the service has in each dimension
    List<Dimension> missedBy(Map<Dimension, Collection<String>> has) {
        return values.entrySet().stream()
                .filter(
                        value ->
                                !has.getOrDefault(value.getKey(), Set.of())
                                        .contains(value.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
