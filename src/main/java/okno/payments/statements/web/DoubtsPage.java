package okno.payments.statements.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Money that somebody has to look at.
///
/// @param next address of the page after, if there is one
public record DoubtsPage(List<Row> rows, @Nullable String next) {
    /// Money that came in.
    public record Row(
            String path,
            LocalDate bookedOn,
            long kopecks,
            String payer,
            String purpose,
            String doubt) {}
}
