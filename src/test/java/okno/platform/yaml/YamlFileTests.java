package okno.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlFileTests {

    private enum Colour {
        DARK_RED,
        BLUE
    }

    private final YamlProblems problems = new YamlProblems("sample.yaml");

    @Test
    void keepsValuesAsWritten() {
        var root = read("code: 007\nanswer: yes\ndate: 2004-10-22\n");

        assertThat(root.text("code")).isEqualTo("007");
        assertThat(root.text("answer")).isEqualTo("yes");
        assertThat(root.text("date")).isEqualTo("2004-10-22");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void tellsEveryProblemWithItsLineAndField() {
        var root =
                read(
                        """
                        title: [a]
                        count: many
                        colour: green
                        rooms:
                          - {name: first}
                          - {nam: second}
                        extra: 1
                        """);

        root.text("slug");
        root.text("title");
        root.number("count");
        root.oneOf("colour", Colour.class);
        for (var room : root.each("rooms")) {
            room.text("name");
            room.finish();
        }
        root.finish();

        assertThat(problems.list())
                .extracting(problem -> problem.line() + " " + problem.field() + " " + problem.key())
                .containsExactly(
                        "1 slug platform.yaml.missing",
                        "1 title platform.yaml.value",
                        "2 count platform.yaml.number",
                        "3 colour platform.yaml.choice",
                        "6 rooms[1].name platform.yaml.missing",
                        "6 rooms[1].nam platform.yaml.unknown",
                        "7 extra platform.yaml.unknown");
    }

    @Test
    void readsConstantsInLowerCaseWithHyphenOrUnderscore() {
        var root = read("a: dark-red\nb: dark_red\n");

        assertThat(root.oneOf("a", Colour.class)).contains(Colour.DARK_RED);
        assertThat(root.oneOf("b", Colour.class)).contains(Colour.DARK_RED);
    }

    @Test
    void refusesFieldsWithoutAValue() {
        read("title:\nother: ~\nlast: {text: first, second, third: x}\n");

        assertThat(problems.list())
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactly("1 title", "2 other", "3 last.second");
        assertThat(problems.list())
                .extracting(YamlProblem::key)
                .containsOnly("platform.yaml.no-value");
    }

    @Test
    void namesTheLineOfASyntaxError() {
        YamlFile.read(bytes("a: 1\nb: [1, 2\nc: 3\n"), problems);

        assertThat(problems.list())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.key()).isEqualTo("platform.yaml.syntax");
                            assertThat(problem.line()).isEqualTo(3);
                        });
    }

    @Test
    void refusesAnchorsAndRepeatedFields() {
        YamlFile.read(bytes("a: &x {b: *x}\nc: 1\nc: 2\n"), problems);

        assertThat(problems.list())
                .extracting(YamlProblem::key)
                .contains("platform.yaml.anchor", "platform.yaml.twice");
    }

    @Test
    void tellsOfAnEmptyFile() {
        assertThat(YamlFile.read(bytes("# nothing\n"), problems)).isEqualTo(Optional.empty());
        assertThat(problems.list())
                .extracting(YamlProblem::key)
                .containsExactly("platform.yaml.empty");
    }

    private YamlFields read(String text) {
        return YamlFields.of(YamlFile.read(bytes(text), problems).orElseThrow(), "", problems);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
