package okno.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileProblemsTests {
    private final FileProblems problems = new FileProblems("whole.yaml");

    @ParameterizedTest
    @CsvSource({
        "rooms[1].name, 3",
        "rooms[1].colour.shade, 3",
        "rooms[7], 2",
        "title, 4",
        "absent.field, 0",
        "'', 0",
    })
    void findsTheLineOfWhatTheFileHasNearest(String field, int line) {
        var file = "rooms:\n  - {name: first}\n  - {name: second}\ntitle: x\n";
        YamlFile.fields(file.getBytes(StandardCharsets.UTF_8), problems);

        problems.add(field, "some.key", "word");

        assertThat(problems.list())
                .containsExactly(
                        new ContentProblem("whole.yaml", line, field, "some.key", List.of("word")));
    }

    @Test
    void takesOverWhatAPartOfTheFileSays() {
        var part = new FileProblems("part");
        part.add(2, "slug", "wrong");
        part.note(3, "title", "odd");

        problems.addAll(40, part);
        problems.addAll(0, part);

        assertThat(problems.none()).isFalse();
        assertThat(problems.list()).extracting(ContentProblem::line).containsExactly(40, 2);
        assertThat(problems.notes()).extracting(ContentProblem::line).containsExactly(40, 3);
        assertThat(problems.notes()).extracting(ContentProblem::file).containsOnly("whole.yaml");
    }

    @Test
    void aNoteKeepsNobodyFromUsingTheFile() {
        problems.note(1, "a", "odd");

        assertThat(problems.none()).isTrue();
        assertThat(problems.notes()).extracting(ContentProblem::key).containsExactly("odd");
    }
}
