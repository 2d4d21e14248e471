package okno.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import okno.content.Fields;

/// Reads and searches the options of a question.
final class Options {

    private Options() {}

    /// Reads `options: [{value: self, label: Лично}, …]`; a plain text is both value and label.
    static List<Option> of(Fields fields) {
        var options = fields.each("options", text -> new Option(text, text), Options::option);
        if (options.size() < 2) {
            fields.refuse("options", "forms.definition.options");
        }
        var seen = new HashSet<String>();
        for (var option : options) {
            if (!seen.add(option.value())) {
                fields.refuse("options", "forms.definition.twice", option.value());
            }
        }
        return options;
    }

    private static Option option(Fields fields) {
        var option = new Option(fields.text("value"), fields.text("label"));
        fields.finish();
        return option;
    }

    static Optional<Option> find(List<Option> options, String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }
}
