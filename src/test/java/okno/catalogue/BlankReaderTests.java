package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okno.content.ContentProblem;
import okno.content.FileProblems;
import org.junit.jupiter.api.Test;

class BlankReaderTests {

    private static final LocalDate OLD = LocalDate.of(2026, 1, 15);
    private static final LocalDate NEW = LocalDate.of(2027, 1, 1);
    private static final String RIGHT =
            """
            - slug: request
              title: Запрос
              versions:
                - {from: 2026-01-15, file: old.docx}
                - {from: 2027-01-01, file: new.pdf, sample: sample.pdf}
            """;

    private final FileProblems problems = new FileProblems("blanks.yaml");

    @Test
    void versionIsInForceUntilTheNextOneBegins() {
        var blank = read(RIGHT).getFirst();

        assertThat(blank.inForce(OLD.minusDays(1))).isEmpty();
        assertThat(blank.inForce(OLD)).isEqualTo(blank.version(OLD));
        assertThat(blank.inForce(NEW.minusDays(1))).isEqualTo(blank.version(OLD));
        assertThat(blank.inForce(NEW)).isEqualTo(blank.version(NEW));
        assertThat(blank.replacedOn(blank.version(OLD).orElseThrow())).contains(NEW);
        assertThat(blank.replacedOn(blank.version(NEW).orElseThrow())).isEmpty();
    }

    @Test
    void wantsEveryFileToBeThere() {
        assertThat(keys(RIGHT.replace("new.pdf", "gone.pdf").replace("sample.pdf", "none.pdf")))
                .containsExactly(
                        "[0].versions[1].file catalogue.problem.file",
                        "[0].versions[1].sample catalogue.problem.file");
    }

    @Test
    void wantsVersionsOfDifferentDays() {
        assertThat(keys(RIGHT.replace("2027-01-01", "2026-01-15")))
                .containsExactly("[0].versions catalogue.problem.blank-days");
    }

    @Test
    void wantsDaysThatThereAre() {
        assertThat(keys(RIGHT.replace("2027-01-01", "2027-02-30")))
                .containsExactly("[0].versions[1].from catalogue.problem.date");
        assertThat(keys(RIGHT.replace("from: 2027-01-01, ", "")))
                .containsExactly("[0].versions[1].from content.missing");
    }

    @Test
    void wantsAVersion() {
        assertThat(keys(RIGHT.substring(0, RIGHT.indexOf("  versions"))))
                .containsExactly("[0].versions content.missing");
    }

    private List<Blank> read(String yaml) {
        var files =
                Map.of(
                        "old.docx", new Blank.File("old.docx", 1, "1"),
                        "new.pdf", new Blank.File("new.pdf", 2, "2"),
                        "sample.pdf", new Blank.File("sample.pdf", 3, "3"));
        return new BlankReader(files).read(yaml.getBytes(StandardCharsets.UTF_8), problems);
    }

    private List<String> keys(String yaml) {
        var fresh = new BlankReaderTests();
        fresh.read(yaml);
        return fresh.problems.list().stream().map(BlankReaderTests::said).toList();
    }

    private static String said(ContentProblem problem) {
        return problem.field() + " " + problem.key();
    }
}
