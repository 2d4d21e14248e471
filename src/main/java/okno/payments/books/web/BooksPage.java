package okno.payments.books.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// What does not balance in the books of days.
///
/// @param wrong rows of a registry that cannot be read
/// @param taken what came of a registry
public record BooksPage(
        List<Row> rows, ZoneId zone, List<String> wrong, @Nullable Taken taken, Problems problems) {
    public BooksPage {
        rows = List.copyOf(rows);
        wrong = List.copyOf(wrong);
    }

    /// An alarm.
    ///
    /// @param kind its word in keys of texts
    /// @param body whose books; empty for those of all
    public record Row(
            String kind,
            String body,
            String account,
            LocalDate day,
            long expected,
            long found,
            Instant since) {}

    /// A registry that was taken.
    public record Taken(int lines, int confirmed) {}
}
