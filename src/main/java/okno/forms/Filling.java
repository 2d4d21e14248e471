package okno.forms;

import java.util.ArrayList;
import java.util.List;

/// One page of a form as it was filled in: what can be kept, and what is wrong.
///
/// @param answers the answers before, changed by this page: worth keeping even with problems
/// @param problems what to tell; empty when the page is done
public record Filling(Answers answers, List<Problem> problems) {

    public Filling {
        problems = List.copyOf(problems);
    }

    /// Reads the input of a section. Its questions are read in order, because an answer decides
    /// whether a later question of the same page is asked. A question that this very input brought
    /// up was not on the page: that it is missing is no mistake, and [Journey#complete] says that
    /// the page is not done.
    ///
    /// @param section key of the section
    /// @throws IllegalArgumentException if the form has no such section
    public static Filling of(
            FormDefinition form, String section, Answers before, RawInput raw, Circumstances at) {
        var questions =
                form.section(section).orElseThrow(IllegalArgumentException::new).questions();
        var shownBefore = Shown.of(form, before);
        var answers = before;
        var problems = new ArrayList<Problem>();
        for (var question : questions) {
            var asked = shownBefore.shows(question) || raw.mentions(question.key());
            if (asked && Shown.of(form, answers).shows(question)) {
                var reading = question.read(raw, at);
                answers = keep(answers, question, reading);
                problems.addAll(problems(question, reading));
            }
        }
        return new Filling(answers, problems);
    }

    /// A refused input also drops the answer it was to replace: the person does not stand by that
    /// one any more, and it would be sent unnoticed.
    private static Answers keep(Answers answers, Question question, Reading reading) {
        return switch (reading) {
            case Reading.Accepted(var answer) -> answers.with(question.key(), answer);
            case Reading.Empty _, Reading.Refused _ -> answers.without(question.key());
        };
    }

    private static List<Problem> problems(Question question, Reading reading) {
        return switch (reading) {
            case Reading.Accepted _ -> List.of();
            case Reading.Empty _ -> question.required() ? List.of(question.missing()) : List.of();
            case Reading.Refused(var problems, var _) -> problems;
        };
    }
}
