package okno.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A table as programs save it: a JSON array of objects, or objects one after another (JSON
/// Lines), each of which is a row of plain values by the names of the fields.
public final class JsonTable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final UnaryOperator<String> name;
    private final FileProblems problems;
    private final List<CsvTable.Row> rows = new ArrayList<>();

    private JsonTable(JsonParser parser, UnaryOperator<String> name, FileProblems problems) {
        this.parser = parser;
        this.name = name;
        this.problems = problems;
    }

    /// Whether it looks like one, which no table with names of fields in its first row does.
    public static boolean is(byte[] bytes) {
        var text = CsvTable.text(bytes).stripLeading();
        return text.startsWith("[") || text.startsWith("{");
    }

    /// The rows; what cannot be read becomes a problem, and ends the reading if it is no JSON.
    ///
    /// @param name of a field by its name in the file
    public static List<CsvTable.Row> read(
            byte[] bytes, UnaryOperator<String> name, FileProblems problems) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), CsvTable.text(bytes))) {
            var table = new JsonTable(parser, name, problems);
            table.read();
            return table.rows;
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            problems.add(at == null ? 0 : at.getLineNr(), "", "content.not-json");
            return List.of();
        }
    }

    private void read() {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> row();
                case START_ARRAY, END_ARRAY -> {}
                default -> problems.add(line(), "", "content.not-row");
            }
        }
    }

    private void row() {
        int line = line();
        Map<String, String> cells = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var field = name.apply(parser.currentName());
            var value = parser.nextToken();
            if (value.isStructStart()) {
                problems.add(line(), field, "content.not-plain");
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                cell(cells, field, parser.getString().strip());
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new CsvTable.Row(line, cells));
        }
    }

    private void cell(Map<String, String> cells, String field, String text) {
        if (!CsvTable.isText(text)) {
            problems.add(line(), field, "content.not-text");
        } else if (!text.isEmpty() && cells.put(field, text) != null) {
            problems.add(line(), field, "content.twice");
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
