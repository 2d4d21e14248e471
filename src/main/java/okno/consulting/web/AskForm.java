package okno.consulting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.consulting.Inquiries;
import okno.platform.FieldProblem;

/// What was typed into the form of a question.
///
/// @param form drawn with the form; a form that lost it gets another
/// @param body slug that was chosen
record AskForm(UUID form, String body, String text) {
    static AskForm of(Map<String, String> fields) {
        return new AskForm(
                form(fields.getOrDefault("form", "")).orElseGet(UUID::randomUUID),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("text", ""));
    }

    /// Nothing typed yet.
    static AskForm fresh() {
        return of(Map.of());
    }

    List<FieldProblem> problems(AskSubject subject) {
        var problems = new ArrayList<FieldProblem>();
        if (subject.body(body).isEmpty()) {
            problems.add(FieldProblem.of("body", "consulting.ask.body-missing"));
        }
        var length = text.strip().length();
        if (length == 0) {
            problems.add(FieldProblem.of("text", "consulting.ask.text-missing"));
        } else if (length > Inquiries.LONGEST) {
            problems.add(
                    FieldProblem.of("text", "consulting.text-long", length, Inquiries.LONGEST));
        }
        return problems;
    }

    private static Optional<UUID> form(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
