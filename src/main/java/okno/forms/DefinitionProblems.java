package okno.forms;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a definition: its author sees every mistake at once.
public final class DefinitionProblems {

    private final List<DefinitionProblem> found = new ArrayList<>();

    public void add(Node.Mark mark, String field, String key, Object... args) {
        found.add(new DefinitionProblem(mark.file(), mark.line(), field, key, List.of(args)));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /// What was found so far, in the order of finding.
    public List<DefinitionProblem> list() {
        return List.copyOf(found);
    }
}
