package okno.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTableTests {
    private final FileProblems problems = new FileProblems("table.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"Sum\": 1250.50, \"name\": \" Архив \", \"none\": null, \"blank\": \" \"}]",
                "\uFEFF {\"sum\": \"1250.50\", \"name\": \"Архив\"}\n"
            })
    void readsAListOfObjectsOrOneAfterAnother(String table) {
        assertThat(read(table))
                .containsExactly(new CsvTable.Row(1, Map.of("sum", "1250.50", "name", "Архив")));
        assertThat(problems.none()).isTrue();
    }

    @Test
    void keepsTheLineWhereAnObjectBegins() {
        assertThat(read("[\n  {\"a\": 1},\n\n  {\"a\":\n 2}\n]"))
                .extracting(CsvTable.Row::line)
                .containsExactly(2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\": null}", "{\"a\": \" \", \"b\": \"\"}"})
    void leavesOutAnObjectThatSaysNothing(String blank) {
        assertThat(read("[" + blank + ",\n{\"a\": 1}]"))
                .containsExactly(new CsvTable.Row(2, Map.of("a", "1")));
        assertThat(problems.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"a\": 1}, 5]| content.not-row",
                "[{\"a\": [1, {\"b\": 2}]}]| content.not-plain",
                "[{\"a\": {\"b\": 2}}]| content.not-plain",
                "[{\"a\": 1, \"A\": 2}]| content.twice",
                "[{\"a\": \"1\\u0000\"}]| content.no-text",
                "[{\"a\": 1},| content.not-json",
                "{\"a\": tru}| content.not-json"
            })
    void tellsWhatItCannotRead(String table, String key) {
        read(table);

        assertThat(problems.list()).extracting(ContentProblem::key).containsExactly(key);
        assertThat(problems.list()).extracting(ContentProblem::line).containsExactly(1);
    }

    @Test
    void isNoTableOfCells() {
        assertThat(JsonTable.is(bytes("uin;payee\n"))).isFalse();
        assertThat(JsonTable.is(bytes(" \n[]"))).isTrue();
    }

    @Test
    void survivesADepthThatIsNoTable() {
        read("[{\"a\":" + "[".repeat(100_000));

        assertThat(problems.none()).isFalse();
    }

    private List<CsvTable.Row> read(String table) {
        return JsonTable.read(bytes(table), head -> head.toLowerCase(Locale.ROOT), problems);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
