package okno.accounts.registration;

import java.util.List;
import okno.platform.FieldProblem;

/// What became of a filled-in form.
public sealed interface RegistrationOutcome {
    /// The form was in order. Whether an account was made, one was there already, or no more can
    /// be made for this СНИЛС is not told: the answer is the same.
    record Received() implements RegistrationOutcome {}

    /// Something has to be filled in otherwise.
    ///
    /// @param codeSpent whether the picture was used up and a new one is needed
    record Refused(List<FieldProblem> problems, boolean codeSpent) implements RegistrationOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
