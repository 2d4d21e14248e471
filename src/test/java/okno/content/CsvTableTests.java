package okno.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {
    private final FileProblems problems = new FileProblems("table.csv");

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFСлаг;Имя\na; Архив \n", "Слаг,Имя\na,Архив\n"})
    void readsWhateverSeparatesTheCells(String table) {
        assertThat(read(table.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new CsvTable.Row(2, Map.of("слаг", "a", "имя", "Архив")));
        assertThat(problems.none()).isTrue();
    }

    @Test
    void aSemicolonAtTheHeadOutweighsCommas() {
        assertThat(read(";Имя, полностью\nx;a\n"))
                .containsExactly(new CsvTable.Row(2, Map.of("", "x", "имя, полностью", "a")));
    }

    @Test
    void readsTheOlderEncoding() {
        var table = "Слаг;Имя\na;Ёлка\n".getBytes(Charset.forName("windows-1251"));

        assertThat(read(table)).extracting(row -> row.cells().get("имя")).containsExactly("Ёлка");
    }

    @Test
    void tellsOfATableThatIsNoText() {
        assertThat(read("Слаг;Имя\na;Архив\n".getBytes(StandardCharsets.UTF_16))).isEmpty();
        assertThat(problems.list())
                .extracting(ContentProblem::key)
                .containsExactly("content.not-text");
    }

    @Test
    void keepsTheLineWhereARowBegins() {
        assertThat(read("a;b\n\"две\nстроки\";1\n ; \nx;\n"))
                .containsExactly(
                        new CsvTable.Row(2, Map.of("a", "две\nстроки", "b", "1")),
                        new CsvTable.Row(5, Map.of("a", "x")));
    }

    @Test
    void tellsOfARowThatHasOtherCells() {
        assertThat(read("a;b\n1;2;3\n4;5\n6\n")).extracting(CsvTable.Row::line).containsExactly(3);
        assertThat(problems.list())
                .containsExactly(
                        new ContentProblem("table.csv", 2, "", "content.cells", List.of(3, 2)),
                        new ContentProblem("table.csv", 4, "", "content.cells", List.of(1, 2)));
    }

    @Test
    void tellsThatItIsNoTable() {
        read("a;b\n1;\"" + "x".repeat(20_000_000) + "\n");

        assertThat(problems.list())
                .extracting(ContentProblem::key)
                .containsExactly("content.not-csv");
    }

    private List<CsvTable.Row> read(String table) {
        return read(table.getBytes(StandardCharsets.UTF_8));
    }

    private List<CsvTable.Row> read(byte[] table) {
        return CsvTable.read(table, name -> name.toLowerCase(Locale.ROOT), problems);
    }
}
