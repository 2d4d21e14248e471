package okno.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Reads and searches the options of a question.
final class Options {

    private Options() {}

    /// Reads `options: [{value: self, label: Лично}, …]`; a plain text is both value and label.
    static List<Option> of(Fields fields) {
        var options = new ArrayList<Option>();
        fields.items("options").forEach((at, item) -> options.add(option(at, item, fields)));
        if (options.size() < 2) {
            fields.refuse("options", "forms.definition.options");
        }
        var seen = new HashSet<String>();
        for (var option : options) {
            if (!seen.add(option.value())) {
                fields.refuse("options", "forms.definition.twice", option.value());
            }
        }
        return List.copyOf(options);
    }

    private static Option option(String at, Node item, Fields question) {
        if (item instanceof Node.Scalar(var text, var _)) {
            return new Option(text.strip(), text.strip());
        }
        var fields = question.of(at, item);
        var option = new Option(fields.text("value"), fields.text("label"));
        fields.finish();
        return option;
    }

    static Optional<Option> find(List<Option> options, String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }
}
