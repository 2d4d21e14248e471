package okno.signatures.trust;

import okno.platform.FieldProblem;

/// A list that cannot be taken. Says in words for an administrator what is wrong with it.
final class WrongList extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FieldProblem problem;

    /// @param key of the words, `signatures.list.…`
    WrongList(String key, Object... args) {
        super(key);
        problem = FieldProblem.of("file", key, args);
    }

    FieldProblem problem() {
        return problem;
    }
}
