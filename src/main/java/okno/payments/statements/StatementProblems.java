package okno.payments.statements;

import java.util.List;
import okno.content.ContentProblem;
import okno.content.FileProblems;

/// What is wrong with a statement, up to as much as a person reads: the rest is not looked for.
final class StatementProblems {
    private static final int MOST = 50;

    private final FileProblems found;

    StatementProblems(String file) {
        found = new FileProblems(file);
    }

    /// Notes a problem.
    ///
    /// @throws Stopped if it is one too many
    void add(int line, String field, String key, Object... args) {
        found.add(line, field, key, args);
        if (found.list().size() >= MOST) {
            throw new Stopped();
        }
    }

    /// Notes a problem that nothing can be read after.
    Stopped fatal(int line, String key, Object... args) {
        found.add(line, "", key, args);
        return new Stopped();
    }

    List<ContentProblem> list() {
        return found.list();
    }

    /// Nothing more is read.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the statement is refused", null, false, false);
        }
    }
}
