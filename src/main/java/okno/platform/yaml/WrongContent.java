package okno.platform.yaml;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okno.platform.StartProblem;

/// Content files with mistakes: the portal does not start with them. The message lists every
/// mistake, in the order in which a person repairs them.
public final class WrongContent extends StartProblem {
    private static final long serialVersionUID = 1L;

    private final transient List<YamlProblem> problems;

    public WrongContent(List<YamlProblem> problems) {
        super("platform.yaml.wrong", problems.size(), report(problems));
        this.problems = ordered(problems);
    }

    public List<YamlProblem> problems() {
        return problems;
    }

    private static List<YamlProblem> ordered(List<YamlProblem> problems) {
        return problems.stream().sorted(YamlProblem.BY_PLACE).toList();
    }

    private static String report(List<YamlProblem> problems) {
        return ordered(problems).stream().map(WrongContent::line).collect(Collectors.joining("\n"));
    }

    /// `packages/services/x.yaml:12: variants[0].fee: …`
    private static String line(YamlProblem problem) {
        var place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        var field = problem.field().isEmpty() ? "" : problem.field() + ": ";
        return place + ": " + field + text(Locale.ROOT, problem.key(), problem.args().toArray());
    }
}
