package okno.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A node of the tree that a definition is read from, whatever the file's format was. Every node
/// knows its place in the file, so every problem can name it.
public sealed interface Node {

    Mark mark();

    /// A place in a file.
    ///
    /// @param file the name that a person finds the file by
    /// @param line from 1; 0 when the file as a whole is meant
    record Mark(String file, int line) {}

    /// A single value exactly as written, without a format's own ideas about numbers and "yes".
    record Scalar(String text, Mark mark) implements Node {}

    /// A list.
    record Sequence(List<Node> items, Mark mark) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Named values.
    ///
    /// @param fields in the order of the file
    record Mapping(Map<String, Node> fields, Mark mark) implements Node {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }
}
