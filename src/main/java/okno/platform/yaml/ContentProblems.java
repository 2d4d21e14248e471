package okno.platform.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/// Collects what is wrong with a set of files that belong together.
public final class ContentProblems {

    private final Map<String, YamlProblems> byFile = new LinkedHashMap<>();

    /// The list of one file.
    public YamlProblems of(String file) {
        return byFile.computeIfAbsent(file, YamlProblems::new);
    }

    public boolean none() {
        return byFile.values().stream().allMatch(YamlProblems::none);
    }

    /// Does nothing if nothing was found.
    ///
    /// @throws WrongContent with every problem of every file
    public void refuseAny() {
        if (!none()) {
            throw new WrongContent(
                    byFile.values().stream().flatMap(file -> file.list().stream()).toList());
        }
    }
}
