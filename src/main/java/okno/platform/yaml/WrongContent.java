package okno.platform.yaml;

import java.util.List;

/// Content files with mistakes: the portal does not start with them. Says which, in the order in
/// which a person repairs them.
@SuppressWarnings("serial")
public final class WrongContent extends RuntimeException {

    private final transient List<YamlProblem> problems;

    public WrongContent(List<YamlProblem> problems) {
        super(problems.size() + " problems in content files");
        this.problems = problems.stream().sorted(YamlProblem.BY_PLACE).toList();
    }

    public List<YamlProblem> problems() {
        return problems;
    }
}
