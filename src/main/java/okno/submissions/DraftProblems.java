package okno.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okno.forms.Problem;
import okno.platform.FieldProblem;

/// Finds what keeps a draft from being sent, and on which page it is mended.
final class DraftProblems {
    private DraftProblems() {}

    static Map<DraftStep, List<FieldProblem>> of(OpenDraft draft) {
        var problems = new LinkedHashMap<DraftStep, List<FieldProblem>>();
        var journey = draft.journey();
        for (var problem : journey.problems(draft.circumstances())) {
            var section = journey.sectionOf(problem).orElseThrow();
            add(problems, new DraftStep.Questions(section.key()), fieldProblem(problem));
        }
        if (draft.body().isEmpty()) {
            add(
                    problems,
                    new DraftStep.Body(),
                    FieldProblem.of("body", "submissions.body.missing"));
        }
        for (var slot : draft.slots()) {
            if (slot.required() && draft.filesIn(slot.slot()).isEmpty()) {
                add(
                        problems,
                        new DraftStep.Documents(),
                        FieldProblem.of(slot.slot(), "submissions.documents.missing"));
            }
        }
        return problems;
    }

    static FieldProblem fieldProblem(Problem problem) {
        return new FieldProblem(problem.field(), problem.key(), problem.args());
    }

    private static void add(
            Map<DraftStep, List<FieldProblem>> problems, DraftStep step, FieldProblem problem) {
        problems.computeIfAbsent(step, _ -> new ArrayList<>()).add(problem);
    }
}
