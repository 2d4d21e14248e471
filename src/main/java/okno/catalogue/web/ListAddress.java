package okno.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Addresses of lists.
final class ListAddress {
    private ListAddress() {}

    /// A page of a list; what is empty is left out.
    ///
    /// @param words what was typed
    /// @param values what narrows the list, by parameter
    /// @param after the entry that the page follows
    static String of(String path, String words, Map<String, String> values, String after) {
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
