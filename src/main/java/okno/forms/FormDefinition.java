package okno.forms;

import java.util.List;
import java.util.Optional;
import okno.content.Fields;

/// A form: sections with questions. Whatever a service asks is written in one, and nothing else is
/// asked.
public record FormDefinition(List<Section> sections) {

    public FormDefinition {
        sections = List.copyOf(sections);
    }

    /// Reads a definition. Conditions are resolved here: an unknown question, a value it cannot
    /// have or a question that comes later is a problem, so a form that is in use has none of them.
    ///
    /// @param dictionaries those that questions may name
    /// @return what could be read; of use only if no problem was added
    public static FormDefinition read(Fields form, Dictionaries dictionaries) {
        return new FormReader(dictionaries).read(form);
    }

    /// All questions in the order of asking.
    public List<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream()).toList();
    }

    public Optional<Question> question(String key) {
        return questions().stream().filter(question -> question.key().equals(key)).findFirst();
    }

    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }
}
