package okno.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a person stands in a form. Never stored: it follows from the form and the answers, so it
/// cannot disagree with them.
public final class Journey {

    private final Shown shown;

    private Journey(Shown shown) {
        this.shown = shown;
    }

    public static Journey of(FormDefinition form, Answers answers) {
        return new Journey(Shown.of(form, answers));
    }

    /// The sections that are shown, each with its shown questions only.
    public List<Section> sections() {
        return shown.sections();
    }

    /// A section as it is shown; empty when it is hidden or unknown.
    public Optional<Section> section(String key) {
        return sections().stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /// The answers that count: those of questions that are shown, in the order of asking. This is
    /// what is sent.
    public Answers answers() {
        return shown.answers();
    }

    /// Whether every required question of the section is answered. A hidden section lacks nothing.
    public boolean complete(String section) {
        return section(section).map(this::isComplete).orElse(true);
    }

    /// Everything that keeps the application from being sent, in the order of asking: required
    /// answers that are missing, answers that break a limit now (a day may have passed, a value may
    /// have left its dictionary), and answers that are not ready to be sent.
    public List<Problem> problems(Circumstances at) {
        var problems = new ArrayList<Problem>();
        for (var section : sections()) {
            for (var question : section.questions()) {
                problems.addAll(problems(question, at));
            }
        }
        return List.copyOf(problems);
    }

    /// The section that asks the question a problem stands beside.
    public Optional<Section> sectionOf(Problem problem) {
        return sections().stream()
                .filter(section -> section.questions().stream().anyMatch(problem::concerns))
                .findFirst();
    }

    private List<Problem> problems(Question question, Circumstances at) {
        var answer = answers().find(question.key());
        if (answer.isPresent()) {
            var problems = question.check(answer.get(), at);
            return problems.isEmpty() ? question.unready(answer.get()) : problems;
        }
        return question.required() ? List.of(question.missing()) : List.of();
    }

    private boolean isComplete(Section section) {
        return section.questions().stream()
                .filter(Question::required)
                .allMatch(question -> answers().find(question.key()).isPresent());
    }
}
