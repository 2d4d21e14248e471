/// Reading of content files: YAML as a tree whose every node remembers its line, a reader of fields
/// that collects all problems of a file instead of stopping at the first, and the problems
/// themselves (file, line, field, message key).
@NamedInterface("yaml")
@NullMarked
package okno.platform.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
