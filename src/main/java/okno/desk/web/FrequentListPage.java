package okno.desk.web;

import java.time.LocalDate;
import java.util.List;
import okno.consulting.frequent.FrequentQuestion;
import org.jspecify.annotations.Nullable;

/// The frequent questions of an officer's bodies.
///
/// @param next address of the page after
public record FrequentListPage(List<Entry> entries, @Nullable String next) {
    public FrequentListPage {
        entries = List.copyOf(entries);
    }

    /// One of the list.
    ///
    /// @param subject title of the service whose card shows it, or of the body
    public record Entry(FrequentQuestion one, String path, String subject, LocalDate changedOn) {}
}
