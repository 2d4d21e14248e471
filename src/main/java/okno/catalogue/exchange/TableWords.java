package okno.catalogue.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okno.content.Fields;
import okno.content.FileProblems;
import okno.content.YamlFile;
import okno.platform.shipped.ContentFile;

/// What tables from other systems call fields, levels, yes and no (`packages/exchange.yaml`).
///
/// @param columns names of fields by the words of a header in lower case
/// @param values by the name of the field, what its words stand for
record TableWords(Map<String, String> columns, Map<String, Map<String, String>> values) {
    private static final TableWords SHIPPED = read();

    TableWords {
        columns = Map.copyOf(columns);
        values = Map.copyOf(values);
    }

    static TableWords shipped() {
        return SHIPPED;
    }

    String column(String written) {
        var name = written.strip().toLowerCase(Locale.ROOT);
        return columns.getOrDefault(name, name);
    }

    String value(String field, String written) {
        return values.getOrDefault(field, Map.of())
                .getOrDefault(written.toLowerCase(Locale.ROOT), written);
    }

    private static TableWords read() {
        var file = ContentFile.in("packages", "exchange.yaml").getFirst();
        var root = YamlFile.fields(file.content(), new FileProblems(file.name())).orElseThrow();
        return new TableWords(
                words(root, "columns"),
                Map.of(
                        "level",
                        words(root, "levels"),
                        "accessible",
                        words(root, "flags"),
                        "kind",
                        words(root, "kinds")));
    }

    private static Map<String, String> words(Fields root, String name) {
        Map<String, String> words = new HashMap<>();
        var fields = root.inner(name).orElseThrow();
        fields.names().forEach(word -> words.put(word, fields.text(word)));
        return words;
    }
}
