package okno.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.attachments.web.KeptFiles.Kept;
import okno.submissions.Submission;

/// What an officer typed into the page of a decision.
///
/// @param seen the lock of the submission as his page showed it
/// @param ground code of the ground of a refusal or of a suspension
/// @param kept files of a result that he chose before
public record DecisionForm(
        int seen, String message, String ground, boolean mayWithdraw, List<Kept> kept) {
    /// Longest message to the citizen, in characters.
    public static final int LONGEST = 4000;

    private static final int NEVER = -1;

    public DecisionForm {
        kept = List.copyOf(kept);
    }

    /// Nothing typed yet.
    static DecisionForm of(Submission submission) {
        return new DecisionForm(
                submission.lock(), "", "", submission.state().mayWithdraw(), List.of());
    }

    static DecisionForm of(Map<String, String> fields) {
        return new DecisionForm(
                seen(fields),
                fields.getOrDefault("message", "").strip(),
                fields.getOrDefault("ground", ""),
                fields.containsKey("mayWithdraw"),
                List.of());
    }

    /// The ground on which the term does not run while the citizen is asked; without one it runs
    /// on.
    Optional<String> suspension() {
        return Optional.of(ground).filter(code -> !code.isEmpty());
    }

    /// The same words against the submission as it stands now.
    DecisionForm against(Submission submission) {
        return new DecisionForm(submission.lock(), message, ground, mayWithdraw, kept);
    }

    DecisionForm keeping(List<Kept> files) {
        return new DecisionForm(seen, message, ground, mayWithdraw, files);
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
