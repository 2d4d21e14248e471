package okno.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlFileTests {

    private enum Colour {
        DARK_RED,
        BLUE
    }

    private final FileProblems problems = new FileProblems("sample.yaml");

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
                        "1 slug content.missing",
                        "1 title content.value",
                        "2 count content.number",
                        "3 colour content.word",
                        "6 rooms[1].name content.missing",
                        "6 rooms[1].nam content.misspelt",
                        "7 extra content.unknown");
    }

    @Test
    void readsConstantsInLowerCaseWithHyphenOrUnderscore() {
        var root = read("a: dark-red\nb: dark_red\n");

        assertThat(root.oneOf("a", Colour.class)).contains(Colour.DARK_RED);
        assertThat(root.oneOf("b", Colour.class)).contains(Colour.DARK_RED);
    }

    @Test
    void takesABlankTextForAMissingOne() {
        var root = read("title: ' '\nshort: ''\n");

        root.text("title");

        assertThat(root.optionalText("short")).isEmpty();
        assertThat(problems.list())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly("title content.missing");
    }

    @Test
    void readsAListAtTheRootAndTellsTheItemOfAProblem() {
        var items = YamlFile.list(bytes("- {name: first}\n- second\n"), problems);

        assertThat(items.getFirst().text("name")).isEqualTo("first");
        assertThat(problems.list())
                .extracting(problem -> problem.line() + " " + problem.field() + " " + problem.key())
                .containsExactly("2 [1] content.fields");
    }

    @Test
    void refusesFieldsWithoutAValue() {
        read("title:\nother: ~\nlast: {text: first, second, third: x}\n");

        assertThat(problems.list())
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactly("1 title", "2 other", "3 last.second");
        assertThat(problems.list())
                .extracting(ContentProblem::key)
                .containsOnly("content.no-value");
    }

    @Test
    void namesTheLineOfASyntaxError() {
        YamlFile.fields(bytes("a: 1\nb: [1, 2\nc: 3\n"), problems);

        assertThat(problems.list())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.key()).isEqualTo("content.syntax");
                            assertThat(problem.line()).isEqualTo(3);
                        });
    }

    @Test
    void refusesAnchorsAndRepeatedFields() {
        YamlFile.fields(bytes("a: &x {b: *x}\nc: 1\nc: 2\n"), problems);

        assertThat(problems.list())
                .extracting(ContentProblem::key)
                .contains("content.anchor", "content.twice");
    }

    @Test
    void tellsOfAnEmptyFile() {
        assertThat(YamlFile.fields(bytes("# nothing\n"), problems)).isEqualTo(Optional.empty());
        assertThat(problems.list())
                .extracting(ContentProblem::key)
                .containsExactly("content.empty");
    }

    @Test
    void demandsAListThatHoldsSomething() {
        var root = read("full: [a, ' b ']\nempty: []\nword: a\n");

        assertThat(root.someTexts("full")).containsExactly("a", "b");
        root.someTexts("empty");
        root.someTexts("absent");
        root.someTexts("word");

        assertThat(problems.list())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly(
                        "empty content.missing", "absent content.missing", "word content.list");
    }

    @Test
    void readsConstantsThatMustBeThere() {
        var root = read("a: blue\nb: [dark-red, green]\n");

        assertThat(root.constant("a", Colour.class)).isEqualTo(Colour.BLUE);
        assertThat(root.constant("absent", Colour.class)).isEqualTo(Colour.DARK_RED);
        assertThat(root.eachOf("b", Colour.class)).containsExactly(Colour.DARK_RED);
        assertThat(problems.list())
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly("absent content.missing", "b content.word");
    }

    @Test
    void namesItsFieldsAndReadsNumbers() {
        var root = read("one: 0\ntwo: 12\n");

        assertThat(root.names()).containsExactly("one", "two");
        assertThat(root.number("one")).contains(0L);
        assertThat(root.number("two")).contains(12L);
        assertThat(root.number("three")).isEmpty();
    }

    @Test
    void refusesAFieldWhoseNameIsNoWord() {
        YamlFile.fields(bytes("? [a, b]\n: c\n"), problems);

        assertThat(problems.list())
                .extracting(problem -> problem.line() + " " + problem.key())
                .containsExactly("1 content.syntax");
    }

    private Fields read(String text) {
        return YamlFile.fields(bytes(text), problems).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
