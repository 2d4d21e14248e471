package okno.platform.yaml;

import java.util.Comparator;
import java.util.List;

/// One thing that is wrong with a content file.
///
/// @param line from 1; 0 when the file as a whole is meant
/// @param field path from the root of the file: `variants[0].fee.kopecks`; empty for the file as a
///     whole
/// @param key key of the message bundles
/// @param args arguments of the message
public record YamlProblem(String file, int line, String field, String key, List<Object> args) {

    /// The order in which a person repairs a set of files.
    public static final Comparator<YamlProblem> BY_PLACE =
            Comparator.comparing(YamlProblem::file)
                    .thenComparingInt(YamlProblem::line)
                    .thenComparing(YamlProblem::field);

    public YamlProblem {
        args = List.copyOf(args);
    }
}
