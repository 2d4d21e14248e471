package okno.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Dates as people type them: `22.11.2026`, and with slashes, hyphens or spaces; `2026-11-22` as
/// browsers send them.
public final class Dates {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private Dates() {}

    /// Reads a date; empty when the text is none.
    public static Optional<LocalDate> parse(String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Optional.of(LocalDate.parse(text));
            }
            var typed = text.replaceAll("\\s*[./\\s-]\\s*", ".");
            return typed.matches("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}")
                    ? Optional.of(LocalDate.parse(typed, TYPED))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty(); // the 31st of June
        }
    }

    /// The form in which a person is asked to type a date, so that a message can be followed.
    static String typed(LocalDate date) {
        return SHOWN.format(date);
    }

    /// Says on which side of the limits a date is.
    static List<Problem> outside(
            String field,
            LocalDate date,
            Optional<DateLimit> min,
            Optional<DateLimit> max,
            LocalDate today) {
        var earliest = min.map(limit -> limit.on(today));
        if (earliest.isPresent() && date.isBefore(earliest.get())) {
            return List.of(Problem.of(field, "forms.date.early", typed(earliest.get())));
        }
        var latest = max.map(limit -> limit.on(today));
        if (latest.isPresent() && date.isAfter(latest.get())) {
            return List.of(Problem.of(field, "forms.date.late", typed(latest.get())));
        }
        return List.of();
    }
}
