package okno.appeals.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import okno.appeals.AppealKind;
import okno.appeals.AppealState;
import org.jspecify.annotations.Nullable;

/// «Обращения».
///
/// @param drafts that are being written; on the first page only
/// @param next the page after
public record AppealListPage(List<Begun> drafts, List<Entry> entries, @Nullable String next) {
    public AppealListPage {
        drafts = List.copyOf(drafts);
        entries = List.copyOf(entries);
    }

    /// A draft.
    ///
    /// @param subject as it was typed; empty if nothing was
    public record Begun(String path, String subject, String body, Instant changedAt, ZoneId zone) {}

    /// An appeal of the list, without its words.
    ///
    /// @param body title of the body it lies with
    /// @param dueOn the last day for what comes next
    public record Entry(
            String number,
            String path,
            AppealKind kind,
            String body,
            AppealState state,
            Instant sentAt,
            ZoneId zone,
            LocalDate dueOn) {}
}
