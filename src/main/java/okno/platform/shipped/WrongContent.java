package okno.platform.shipped;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import okno.content.ContentProblem;
import okno.content.ContentProblems;
import okno.platform.StartProblem;

/// Content files with mistakes: the portal does not start with them. The message lists every
/// mistake, in the order in which a person repairs them.
public final class WrongContent extends StartProblem {
    private static final long serialVersionUID = 1L;

    private final transient List<ContentProblem> problems;

    private WrongContent(List<ContentProblem> problems) {
        super("platform.content.wrong", problems.size(), report(problems));
        this.problems = List.copyOf(problems);
    }

    /// Does nothing if nothing was found.
    ///
    /// @throws WrongContent with every problem of every file
    public static void refuseAny(ContentProblems found) {
        var problems = found.list();
        if (!problems.isEmpty()) {
            throw new WrongContent(problems);
        }
    }

    public List<ContentProblem> problems() {
        return problems;
    }

    private static String report(List<ContentProblem> problems) {
        return problems.stream().map(WrongContent::line).collect(Collectors.joining("\n"));
    }

    /// `packages/services/x.yaml:12: variants[0].fee: …`
    private static String line(ContentProblem problem) {
        var place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        var field = problem.field().isEmpty() ? "" : problem.field() + ": ";
        return place + ": " + field + text(Locale.ROOT, problem.key(), problem.args().toArray());
    }
}
