package okno.catalogue.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okno.agencies.Level;
import okno.catalogue.Catalogue;
import okno.catalogue.ServicePackage;

/// What the list of services is narrowed by, as it stands in the address.
///
/// @param topic slug, as the others; an empty text narrows nothing
/// @param level name of a [Level] in lower case
/// @param online only what can be ordered on the portal
/// @param words what was typed
public record ServiceFilter(
        String topic, String recipient, String agency, String level, boolean online, String words) {

    /// Reads the parameters of an address. Values that mean nothing narrow to nothing.
    static ServiceFilter of(Map<String, String> parameters) {
        return new ServiceFilter(
                parameters.getOrDefault(Dimension.TOPIC.parameter(), ""),
                parameters.getOrDefault(Dimension.RECIPIENT.parameter(), ""),
                parameters.getOrDefault(Dimension.AGENCY.parameter(), ""),
                parameters.getOrDefault(Dimension.LEVEL.parameter(), ""),
                parameters.getOrDefault("online", "").equals("true"),
                parameters.getOrDefault("q", "").strip());
    }

    /// The kinds of facets that have a list of values.
    public enum Dimension {
        TOPIC,
        RECIPIENT,
        LEVEL,
        AGENCY;

        /// What a service has in this dimension.
        Collection<String> valuesOf(ServicePackage service, Catalogue catalogue) {
            return switch (this) {
                case TOPIC -> catalogue.topicsOf(service);
                case RECIPIENT -> service.classes().recipients();
                case LEVEL -> Set.of(word(service.provision().level()));
                case AGENCY -> service.provision().involved();
            };
        }

        /// Name of the parameter.
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The value of a dimension; empty if it narrows nothing.
    public String value(Dimension dimension) {
        return switch (dimension) {
            case TOPIC -> topic;
            case RECIPIENT -> recipient;
            case LEVEL -> level;
            case AGENCY -> agency;
        };
    }

    /// The same with another value of one dimension.
    public ServiceFilter with(Dimension dimension, String value) {
        return switch (dimension) {
            case TOPIC -> new ServiceFilter(value, recipient, agency, level, online, words);
            case RECIPIENT -> new ServiceFilter(topic, value, agency, level, online, words);
            case LEVEL -> new ServiceFilter(topic, recipient, agency, value, online, words);
            case AGENCY -> new ServiceFilter(topic, recipient, value, level, online, words);
        };
    }

    public ServiceFilter withOnline(boolean wanted) {
        return new ServiceFilter(topic, recipient, agency, level, wanted, words);
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
        parameters.put("online", online ? "true" : "");
        parameters.put("after", after);
        var query =
                parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/services" : "/services?" + query;
    }

    /// Whether a service passes all but the words, which the index answers.
    boolean passes(ServicePackage service, Catalogue catalogue) {
        return (!online || service.online())
                && Arrays.stream(Dimension.values())
                        .allMatch(
                                dimension ->
                                        value(dimension).isEmpty()
                                                || dimension
                                                        .valuesOf(service, catalogue)
                                                        .contains(value(dimension)));
    }

    static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
