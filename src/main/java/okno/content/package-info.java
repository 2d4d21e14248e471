/// Files that people write for the portal, read so that their author sees every mistake at once: a
/// tree whose nodes remember their lines, a reader of fields that knows a misspelt one, and the
/// problems (file, line, field, key of a text). Pure Java over parsers of YAML and JSON, without
/// Spring and SQL, since the form language stands on it.
///
/// Start with [YamlFile] and [Fields].
@ApplicationModule(
        displayName = "Content",
        allowedDependencies = {})
@NullMarked
package okno.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
