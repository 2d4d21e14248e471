package okno.platform.yaml;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with one file.
public final class YamlProblems {

    private final String file;
    private final List<YamlProblem> found = new ArrayList<>();

    /// Begins an empty list.
    ///
    /// @param file the name that a person finds the file by
    public YamlProblems(String file) {
        this.file = file;
    }

    public void add(int line, String field, String key, Object... args) {
        found.add(new YamlProblem(file, line, field, key, List.of(args)));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /// What was found so far, in the order of finding.
    public List<YamlProblem> list() {
        return List.copyOf(found);
    }
}
