package okno.payments.statements.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import okno.platform.web.Problems;

/// Statements of the bodies of an officer, and the form for one more.
public record StatementsPage(List<Row> rows, ZoneId zone, Problems problems) {
    /// A file.
    ///
    /// @param progress `taken`, `done` or `refused`
    public record Row(
            String path, Instant at, String progress, int lines, int matched, int doubtful) {}
}
