package okno.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeFolderTests {
    @TempDir private Path folder;

    @Test
    void readsEveryFieldOfAService() throws IOException {
        write(
                "services.jsonl",
                """
                {"slug":"s","title":"Т","short":"К","description":"О","agency":"a","level":"regional",
                """
                                .strip()
                        + """
                        "places":["07000000"],"topics":["t"],"recipients":["r"],"situations":["x"],\
                        "keywords":["к"],"documents":["d"],"term":"15wd","fee_kopecks":35000}
                        """);

        var service = read().exchange().services().getFirst();

        assertThat(service)
                .isEqualTo(
                        new Exchange.Service(
                                "s",
                                "Т",
                                "К",
                                "О",
                                Optional.of("a"),
                                Optional.of("regional"),
                                List.of("07000000"),
                                new Exchange.Found(
                                        List.of("t"), List.of("r"), List.of("x"), List.of("к")),
                                List.of("d"),
                                Optional.of("15wd"),
                                Optional.of(35_000L)));
        assertThat(read().problems()).isEmpty();
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
        assertThat(read().problems())
                .extracting(ExchangeFolder.Problem::line, ExchangeFolder.Problem::fatal)
                .contains(
                        tuple(2, true),
                        tuple(3, true),
                        tuple(4, true),
                        tuple(5, true),
                        tuple(6, false));
    }

    @Test
    void tellsOfAFileThatIsNotInUtf8() throws IOException {
        Files.write(
                folder.resolve("agencies.jsonl"),
                "{\"slug\":\"a\",\"title\":\"Архив\"}".getBytes(Charset.forName("windows-1251")));

        assertThat(read().problems())
                .extracting(ExchangeFolder.Problem::toString)
                .containsExactly("agencies.jsonl:0: not UTF-8");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private ExchangeFolder.Read read() {
        return ExchangeFolder.read(folder);
    }
}
