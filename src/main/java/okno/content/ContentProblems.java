package okno.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what is wrong with a set of files that belong together.
public final class ContentProblems {

    private final Map<String, FileProblems> byFile = new LinkedHashMap<>();

    /// The list of one file.
    public FileProblems of(String file) {
        return byFile.computeIfAbsent(file, FileProblems::new);
    }

    /// What was found so far, in the order in which a person repairs the files.
    public List<ContentProblem> list() {
        return byFile.values().stream()
                .flatMap(file -> file.list().stream())
                .sorted(ContentProblem.BY_PLACE)
                .toList();
    }
}
