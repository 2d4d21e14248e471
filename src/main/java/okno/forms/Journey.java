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

    /// The answers that count.
    public Answers answers() {
        return shown.answers();
    }

    /// Whether every required question of the section is answered. A hidden section lacks nothing.
    public boolean complete(String section) {
        return section(section).map(this::isComplete).orElse(true);
    }

    /// Whether every required question is answered.
    public boolean complete() {
        return firstIncomplete().isEmpty();
    }

    /// The section where the next required answer is missing.
    public Optional<Section> firstIncomplete() {
        return sections().stream().filter(section -> !isComplete(section)).findFirst();
    }

    /// Whether the section is shown and nothing required is missing before it.
    public boolean mayVisit(String section) {
        var step = step(section);
        return step > 0 && sections().subList(0, step - 1).stream().allMatch(this::isComplete);
    }

    /// The section shown before this one.
    public Optional<Section> previous(String section) {
        return at(step(section) - 1);
    }

    /// The section shown after this one; empty when it is the last.
    public Optional<Section> next(String section) {
        var step = step(section);
        return step == 0 ? Optional.empty() : at(step + 1);
    }

    /// Where to go when the section was saved: to itself while something required is missing in it
    /// (an answer may have shown a new question), else to the next one. Empty: to the check page.
    public Optional<Section> after(String section) {
        return complete(section) ? next(section) : section(section);
    }

    /// The number of a shown section, from 1; 0 for a hidden one.
    public int step(String section) {
        return section(section).map(sections()::indexOf).orElse(-1) + 1;
    }

    /// How many sections are shown.
    public int steps() {
        return sections().size();
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

    private Optional<Section> at(int step) {
        return step < 1 || step > steps()
                ? Optional.empty()
                : Optional.of(sections().get(step - 1));
    }
}
