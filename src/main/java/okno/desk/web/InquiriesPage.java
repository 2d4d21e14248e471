package okno.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import okno.consulting.InquiryState;
import org.jspecify.annotations.Nullable;

/// What citizens ask the bodies of an officer.
///
/// @param bodies titles of the bodies he works for
/// @param open whether open ones are shown, or those that have ended
/// @param next address of the page after
public record InquiriesPage(
        List<String> bodies, boolean open, List<Row> rows, @Nullable String next) {
    public InquiriesPage {
        bodies = List.copyOf(bodies);
        rows = List.copyOf(rows);
    }

    /// A line of the table, and the head of the page of an inquiry.
    ///
    /// @param subject title of the service, or of the body
    /// @param due absent once it has ended
    /// @param endedOn the day of the reply
    public record Row(
            String number,
            String path,
            String subject,
            String body,
            InquiryState state,
            Instant askedAt,
            ZoneId zone,
            @Nullable Due due,
            @Nullable LocalDate endedOn) {}
}
