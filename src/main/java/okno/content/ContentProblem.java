package okno.content;

import java.util.Comparator;
import java.util.List;

/// One thing that is wrong with a content file.
///
/// @param line from 1; 0 when the file as a whole is meant
/// @param field path from the root of the file: `variants[0].fee.kopecks`; empty for the file as a
///     whole
/// @param key key of the message bundles
/// @param args arguments of the message
public record ContentProblem(String file, int line, String field, String key, List<Object> args) {

    /// The order in which a person repairs a set of files.
    public static final Comparator<ContentProblem> BY_PLACE =
            Comparator.comparing(ContentProblem::file)
                    .thenComparingInt(ContentProblem::line)
                    .thenComparing(ContentProblem::field);

    public ContentProblem {
        args = List.copyOf(args);
    }

    /// The problem of a part in the file around it.
    ContentProblem at(String outer, int begin) {
        return new ContentProblem(outer, begin == 0 ? line : begin, field, key, args);
    }
}
