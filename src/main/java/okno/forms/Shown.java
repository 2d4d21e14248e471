package okno.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which questions are shown, and so which answers count. Conditions name earlier questions only,
/// so one walk decides; an answer that does not count decides nothing.
///
/// @param sections those shown, each with its shown questions only
/// @param answers those that count
record Shown(List<Section> sections, Answers answers) {

    static Shown of(FormDefinition form, Answers given) {
        var sections = new ArrayList<Section>();
        var counting = new LinkedHashMap<String, Answer>();
        for (var section : form.sections()) {
            var questions = new ArrayList<Question>();
            var sectionHolds = holds(section.showIf(), counting);
            for (var question : section.questions()) {
                if (sectionHolds && holds(question.showIf(), counting)) {
                    questions.add(question);
                    given.find(question.key()).ifPresent(a -> counting.put(question.key(), a));
                }
            }
            if (!questions.isEmpty()) {
                sections.add(section.withQuestions(questions));
            }
        }
        return new Shown(List.copyOf(sections), new Answers(counting));
    }

    boolean shows(Question question) {
        return sections.stream().anyMatch(section -> section.questions().contains(question));
    }

    private static boolean holds(Optional<Condition> condition, Map<String, Answer> counting) {
        return condition.isEmpty() || condition.get().holds(new Answers(counting));
    }
}
