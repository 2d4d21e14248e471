package okno.submissions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okno.attachments.Attachment;
import okno.forms.Dates;
import okno.forms.RawInput;
import okno.platform.web.Option;
import org.jspecify.annotations.Nullable;

/// A question as its template shows it.
///
/// @param kind which template
/// @param values what was typed or answered
/// @param filled whether the answer is just what the profile says
public record QuestionView(
        Kind kind,
        String key,
        String label,
        @Nullable String help,
        boolean required,
        boolean filled,
        RawInput values,
        Details details) {

    /// What only some kinds have.
    ///
    /// @param most the longest text, 0 where there is no limit
    /// @param unit what a number counts
    /// @param parts names of the parts of an address; `birth_date` where a person is asked for it
    /// @param slot where files are kept
    /// @param files those attached so far
    /// @param signed whether each of them needs a signature
    public record Details(
            int most,
            @Nullable String unit,
            List<Option> options,
            List<String> parts,
            String slot,
            List<Attachment> files,
            boolean signed) {
        static final Details NONE =
                new Details(0, null, List.of(), List.of(), "", List.of(), false);
    }

    /// The templates for questions.
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        DAYS,
        YEARS,
        RADIOS,
        CHECKBOXES,
        SELECT,
        SNILS,
        PHONE,
        EMAIL,
        ADDRESS,
        PERSON,
        FILES
    }

    QuestionView atMost(int most) {
        return with(new Details(most, null, List.of(), List.of(), "", List.of(), false));
    }

    QuestionView in(Optional<String> unit) {
        var unitOrNull = unit.orElse(null);
        return with(new Details(0, unitOrNull, List.of(), List.of(), "", List.of(), false));
    }

    QuestionView with(List<Option> options) {
        return with(new Details(0, null, options, List.of(), "", List.of(), false));
    }

    QuestionView split(List<String> parts) {
        return with(new Details(0, null, List.of(), parts, "", List.of(), false));
    }

    QuestionView holding(String slot, List<Attachment> files, boolean signed) {
        return with(new Details(0, null, List.of(), List.of(), slot, files, signed));
    }

    private QuestionView with(Details some) {
        return new QuestionView(kind, key, label, help, required, filled, values, some);
    }

    public String value() {
        return values.first(key);
    }

    public String part(String name) {
        return values.part(key, name);
    }

    /// A date as the browser's field wants it: ISO 8601. What is no date is left as it was typed.
    ///
    /// @param part the part of the question; an empty text for the question itself
    public String isoDate(String part) {
        var typed = part.isEmpty() ? value() : part(part);
        return Dates.parse(typed).map(LocalDate::toString).orElse(typed);
    }
}
