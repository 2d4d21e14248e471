package okno.platform.web;

import java.util.List;
import okno.platform.FieldProblem;

/// The problems of a page's fields, in the order of the fields.
public record Problems(List<FieldProblem> all) {
    public static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems of(FieldProblem... problems) {
        return new Problems(List.of(problems));
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public boolean has(String field) {
        return all.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /// The problems of one field.
    public List<FieldProblem> of(String field) {
        return all.stream().filter(problem -> problem.field().equals(field)).toList();
    }
}
