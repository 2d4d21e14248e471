package okno.submissions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import okno.platform.web.Link;
import okno.submissions.SubmissionStatus;
import okno.submissions.fees.ChargedFee;
import org.jspecify.annotations.Nullable;

/// «Мои заявления».
///
/// @param group which ones are shown, in small letters
/// @param query the number that was looked for
/// @param unknown whether that number is none of the citizen's
/// @param next the page after
public record ListPage(
        List<Entry> entries,
        List<DraftEntry> drafts,
        String group,
        List<Link> groups,
        String query,
        boolean unknown,
        @Nullable String next) {
    /// A submission of the list.
    ///
    /// @param fee that its result waits for
    /// @param statuses where its time line is
    public record Entry(
            String number,
            String service,
            String body,
            SubmissionStatus status,
            Instant sentAt,
            ZoneId zone,
            @Nullable LocalDate dueOn,
            @Nullable ChargedFee fee,
            String path,
            String statuses) {}

    /// A draft of the list.
    public record DraftEntry(
            String service, Instant changedAt, ZoneId zone, String path, String deletion) {}
}
