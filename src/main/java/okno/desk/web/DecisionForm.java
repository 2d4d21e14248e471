package okno.desk.web;

import java.util.Map;
import okno.submissions.Submission;

/// What an officer typed into the page of a decision.
///
/// @param seen the lock of the submission as his page showed it
/// @param ground code of the ground of a refusal
public record DecisionForm(int seen, String message, String ground, boolean mayWithdraw) {
    private static final int NEVER = -1;

    /// Nothing typed yet.
    static DecisionForm of(Submission submission) {
        return new DecisionForm(submission.lock(), "", "", submission.state().mayWithdraw());
    }

    static DecisionForm of(Map<String, String> fields) {
        return new DecisionForm(
                seen(fields),
                fields.getOrDefault("message", "").strip(),
                fields.getOrDefault("ground", ""),
                fields.containsKey("mayWithdraw"));
    }

    /// The same words against the submission as it stands now.
    DecisionForm against(Submission submission) {
        return new DecisionForm(submission.lock(), message, ground, mayWithdraw);
    }

    /// The lock a page was made with; a page without one is older than every other.
    static int seen(Map<String, String> fields) {
        try {
            return Integer.parseInt(fields.getOrDefault("seen", ""));
        } catch (NumberFormatException _) {
            return NEVER;
        }
    }
}
