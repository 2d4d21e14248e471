package okno.platform.yaml;

import java.util.List;
import java.util.Map;

/// A node of a YAML file. Lines count from 1.
public sealed interface YamlNode {

    int line();

    /// A single value exactly as written, without YAML's own ideas about numbers, dates and "yes".
    record Value(String text, int line) implements YamlNode {}

    /// A list.
    record Items(List<YamlNode> items, int line) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A mapping.
    ///
    /// @param fields keeps the order of the file
    record Fields(Map<String, YamlNode> fields, int line) implements YamlNode {}
}
