package okno.terms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Local days on which a term does not run: a suspension of the service, waiting for the applicant.
///
/// @param from the first day that is not counted
/// @param to the last day that is not counted, not before `from`
public record Pause(LocalDate from, LocalDate to) {
    /// Signs of a day whose year has four digits, and of two such with a slash between.
    private static final int DAY = 10;

    private static final int WRITTEN = 2 * DAY + 1;

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause ends before it begins: " + from + "/" + to);
        }
    }

    /// Reads `2026-03-02/2026-03-05`; empty if the text is anything else or ends before it begins.
    public static Optional<Pause> parse(String text) {
        if (text.length() != WRITTEN || text.charAt(DAY) != '/') {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Pause(
                            LocalDate.parse(text.substring(0, DAY)),
                            LocalDate.parse(text.substring(DAY + 1))));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
