package okno.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The message bundles of a folder.
record Bundles(Path folder) {
    static final Bundles OF_THE_PORTAL = new Bundles(Path.of("src/main/resources/messages"));

    private static final String ENGLISH = "_en.properties";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

    Set<String> modules() {
        return Sources.files(folder, ".properties").stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.replaceAll("(_en)?\\.properties$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> keys() {
        return modules().stream()
                .flatMap(module -> russian(module).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What does not agree between the two languages of a module.
    List<String> disagreements(String module) {
        var russian = russian(module);
        var english = read(module + ENGLISH);
        var all = new TreeSet<>(russian.keySet());
        all.addAll(english.keySet());
        return all.stream()
                .filter(
                        key ->
                                !russian.containsKey(key)
                                        || !english.containsKey(key)
                                        || !arguments(russian.get(key))
                                                .equals(arguments(english.get(key))))
                .toList();
    }

    /// Texts in which a quote would swallow what follows: MessageFormat wants it doubled.
    List<String> loneQuotes(String module) {
        var texts = new TreeMap<>(read(module + ENGLISH));
        texts.putAll(russian(module));
        return texts.entrySet().stream()
                .filter(it -> !arguments(it.getValue()).isEmpty())
                .filter(it -> LONE_QUOTE.matcher(it.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Keys that stand in the bundle of another module.
    List<String> strangers(String module) {
        return russian(module).keySet().stream()
                .filter(key -> !key.startsWith(module + "."))
                .toList();
    }

    /// Keys that stand twice in a bundle: the later one would hide the earlier.
    List<String> doubled(String module) {
        var doubled = new ArrayList<String>();
        for (var name : List.of(module + ".properties", module + ENGLISH)) {
            load(name, new Watching(doubled));
        }
        return doubled;
    }

    private Map<String, String> russian(String module) {
        return read(module + ".properties");
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private Map<String, String> read(String name) {
        var properties = new Properties();
        load(name, properties);
        var texts = new TreeMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private void load(String name, Properties into) {
        try {
            into.load(new StringReader(Sources.text(folder.resolve(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Watching extends Properties {
        private final transient List<String> doubled;

        Watching(List<String> doubled) {
            this.doubled = doubled;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (containsKey(key)) {
                doubled.add(key.toString());
            }
            return super.put(key, value);
        }
    }
}
