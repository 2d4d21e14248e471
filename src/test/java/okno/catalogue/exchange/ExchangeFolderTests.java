package okno.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import okno.content.ContentProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeFolderTests {
    @TempDir private Path folder;

    @Test
    void readsWhatAServiceIsFoundBy() throws IOException {
        write(
                "services.jsonl",
                "{\"slug\":\"s\",\"title\":\"Т\",\"short\":\"К\",\"description\":\"О\","
                        + "\"agency\":\"a\",\"places\":[\"07000000\"],\"topics\":[\"t\"],"
                        + "\"situations\":[\"x\"],\"keywords\":[\"к\"],\"fee_kopecks\":35000}");

        assertThat(read().exchange().services())
                .containsExactly(
                        new Exchange.Service(
                                "s",
                                "Т",
                                "К",
                                "О",
                                Optional.of("a"),
                                List.of("07000000"),
                                List.of("t"),
                                List.of("x"),
                                List.of("к")));
        assertThat(read().problems()).isEmpty();
        assertThat(read().notes()).isEmpty();
    }

    @Test
    void readsTablesAndPackagesToo() throws IOException {
        Files.write(
                folder.resolve("agencies.csv"),
                "slug;title\narchive;Архив\n".getBytes(Charset.forName("windows-1251")));
        Files.createDirectory(folder.resolve("services"));
        write("services/felling.yaml", "slug: felling\ntitle: Порубочный билет\n");

        assertThat(read().exchange().agencies())
                .extracting(Exchange.Agency::title)
                .containsExactly("Архив");
        assertThat(read().exchange().services())
                .extracting(Exchange.Service::title)
                .containsExactly("Порубочный билет");
    }

    @Test
    void readsWhatIsThereOfAnEmptyFolder() {
        assertThat(read().exchange().agencies()).isEmpty();
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void passesOverAMarkOfByteOrderAndBlankLines() throws IOException {
        write("documents.jsonl", "\uFEFF{\"slug\":\"d\",\"title\":\"Д\"}\r\n\r\n");

        assertThat(read().exchange().documents()).hasSize(1);
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void tellsOfEveryLineThatItLeftOut() throws IOException {
        write(
                "blanks.jsonl",
                """
                {"slug":"b","title":"Б"}
                not json
                [1]
                {"title":"Б"}
                {"slug":"c","title":{"a":1}}
                {"slug":"e","title":"Б","services":"s","more":1}
                """);

        assertThat(read().exchange().blanks())
                .extracting(Exchange.Paper::slug)
                .containsExactly("b", "e");
        assertThat(read().problems()).extracting(ContentProblem::line).contains(2, 3, 4, 5);
        assertThat(read().notes())
                .extracting(ContentProblem::line, ContentProblem::field)
                .containsExactly(tuple(6, "more"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private ExchangeFolder.Read read() {
        return ExchangeFolder.read(folder);
    }
}
