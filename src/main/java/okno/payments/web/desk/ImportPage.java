package okno.payments.web.desk;

import java.util.List;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// Bringing charges as a table.
///
/// @param done what became of the table that was brought
/// @param lines what is wrong with it, row by row
public record ImportPage(@Nullable Done done, List<String> lines, Problems problems) {
    /// What became of a table.
    ///
    /// @param issued how many charges were issued
    /// @param known how many were there already
    public record Done(int issued, int known) {}
}
