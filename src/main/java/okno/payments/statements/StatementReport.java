package okno.payments.statements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.content.ContentProblem;

/// What became of a file of statements.
///
/// @param lines movements in it
/// @param known of these, those an earlier file had brought
/// @param problems why it was refused as a whole
public record StatementReport(
        UUID id,
        String agency,
        StatementFormat format,
        Progress progress,
        int lines,
        int known,
        Counts counts,
        List<ContentProblem> problems,
        Optional<StaffId> by,
        Instant at) {
    public StatementReport {
        problems = List.copyOf(problems);
    }

    /// How far it is.
    public enum Progress {
        TAKEN,
        DONE,
        REFUSED
    }

    /// Movements it brought, by what became of them.
    ///
    /// @param waiting not yet brought together with charges
    /// @param doubtful somebody has to look or has looked
    /// @param outgoing money that went out
    public record Counts(int waiting, int matched, int doubtful, int outgoing) {}
}
