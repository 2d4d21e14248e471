package okno.payments.statements.web;

import java.time.ZoneId;
import java.util.List;
import okno.payments.statements.Balance;
import okno.payments.statements.StatementReport;

/// The report of one file.
///
/// @param problems in words
public record StatementPage(
        StatementReport report, Balance balance, List<Problem> problems, ZoneId zone) {
    /// A problem of a file.
    public record Problem(int line, String field, String text) {}
}
