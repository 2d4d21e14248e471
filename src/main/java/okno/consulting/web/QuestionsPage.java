package okno.consulting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import okno.consulting.InquiryState;
import org.jspecify.annotations.Nullable;

/// «Мои вопросы».
///
/// @param next the page after
public record QuestionsPage(List<Entry> entries, @Nullable String next) {
    public QuestionsPage {
        entries = List.copyOf(entries);
    }

    /// A question of the list.
    ///
    /// @param subject title of the service, or of the body
    /// @param body title of the body it lies with
    /// @param dueOn the last day for the reply
    public record Entry(
            String number,
            String path,
            String subject,
            String body,
            InquiryState state,
            Instant askedAt,
            ZoneId zone,
            LocalDate dueOn) {}
}
