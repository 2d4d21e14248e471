package okno.forms;

import java.util.List;
import java.util.Optional;

/// Questions that are asked on one page.
///
/// @param key unique among the sections of the form; part of the page's address
/// @param text what stands above the questions
/// @param showIf when the section is shown; always, if empty
public record Section(
        String key,
        String title,
        Optional<String> text,
        Optional<Condition> showIf,
        List<Question> questions) {

    public Section {
        questions = List.copyOf(questions);
    }

    Section withQuestions(List<Question> some) {
        return new Section(key, title, text, showIf, some);
    }
}
