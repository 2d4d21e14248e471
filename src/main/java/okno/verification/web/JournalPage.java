package okno.verification.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The journal of a centre for a day.
///
/// @param more whether the day has more deeds than lines
public record JournalPage(String centre, LocalDate day, List<Line> lines, boolean more) {
    /// A deed.
    ///
    /// @param deed word of its kind
    public record Line(
            LocalTime time,
            String name,
            String snils,
            String path,
            String deed,
            String reason,
            String operator) {
        /// «14:02».
        public String clock() {
            return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
        }
    }
}
