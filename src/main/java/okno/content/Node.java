package okno.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A node of the tree that a file is read into. Lines count from 1.
public sealed interface Node {

    int line();

    /// A single value exactly as written, without YAML's own ideas about numbers, dates and "yes".
    record Scalar(String text, int line) implements Node {}

    /// A list.
    record Sequence(List<Node> items, int line) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Named values.
    ///
    /// @param fields in the order of the file
    record Mapping(Map<String, Node> fields, int line) implements Node {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }
}
