package okno.launch;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okno.content.Nearest;

/// The names that records of settings read, as files write them: lower case, words joined by
/// dashes, without the numbers of lists.
final class SettingNames {
    private final Set<String> single = new TreeSet<>();
    private final Set<String> maps = new TreeSet<>();

    /// A name that no record reads.
    void add(String name) {
        single.add(name);
    }

    /// Whatever stands below a name.
    void addAllBelow(String name) {
        maps.add(name + ".");
    }

    /// The names of a record.
    void add(String prefix, Class<?> settings) {
        for (var component : settings.getRecordComponents()) {
            var name = prefix + "." + written(component.getName());
            var type = itemOf(component);
            if (type.isRecord()) {
                add(name, type);
            } else if (Map.class.isAssignableFrom(type)) {
                addAllBelow(name);
            } else {
                single.add(name);
            }
        }
    }

    /// Whether somebody reads what a file names so.
    boolean contains(String name) {
        var plain = plain(name);
        return single.stream().map(SettingNames::plain).anyMatch(plain::equals)
                || maps.stream().map(SettingNames::plain).anyMatch(plain::startsWith);
    }

    /// The name that was meant, perhaps.
    Optional<String> nearest(String name) {
        return Nearest.to(name, single);
    }

    private static Class<?> itemOf(RecordComponent component) {
        return component.getType() == List.class
                        && component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : component.getType();
    }

    private static String written(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /// As Spring compares names: case, dashes and underscores do not count.
    private static String plain(String name) {
        return name.replaceAll("\\[[^]]*]|[-_]", "").toLowerCase(Locale.ROOT);
    }
}
