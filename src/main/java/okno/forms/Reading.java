package okno.forms;

import java.util.List;

/// What became of the raw input of one question.
public sealed interface Reading {

    /// The input is an answer.
    record Accepted(Answer answer) implements Reading {}

    /// Nothing was entered. Whether that is a problem depends on [Question#required()].
    record Empty() implements Reading {}

    /// The input is no answer.
    ///
    /// @param raw the input, to be shown again
    record Refused(List<Problem> problems, RawInput raw) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static Reading empty() {
        return new Empty();
    }

    static Reading accepted(Answer answer) {
        return new Accepted(answer);
    }

    static Reading refused(RawInput raw, Problem... problems) {
        return new Refused(List.of(problems), raw);
    }
}
