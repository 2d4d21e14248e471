package okno.verification.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okno.content.CsvTable;
import okno.verification.letters.PostalLines.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalLinesTests {
    private static final Line ARRIVED = new Line(2, "482-109-377", "357203 11 00001 3", "Прибыло");

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, '\uFEFF'", "windows-1251, ''"})
    void readsWhatSpreadsheetsWrite(String charset, String mark) {
        var text = mark + "Номер;ШПИ;Состояние\r\n482-109-377;357203 11 00001 3;Прибыло\r\n";
        var file = text.getBytes(Charset.forName(charset));

        assertThat(read(CsvTable.text(file))).containsExactly(ARRIVED);
    }

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t'})
    void knowsTheSeparatorByTheFirstLine(char separator) {
        var text = "Номер;ШПИ;Состояние\n\"482-109-377\";\"357203 11 00001 3\";Прибыло";

        assertThat(read(text.replace(';', separator))).containsExactly(ARRIVED);
    }

    @Test
    void findsTheColumnsOfAListForThePost() {
        var text =
                """
                "Номер";"Индекс";"Адрес";"ШПИ"
                "482-109-377";"357203";"ул. ""Мира""; 5";"35720311000013"
                """;

        assertThat(read(text)).containsExactly(new Line(2, "482-109-377", "35720311000013", ""));
    }

    @Test
    void countsEmptyLinesAndNeedsNoHeading() {
        assertThat(read("\n482109377;35720311000013\n;;\n5"))
                .containsExactly(
                        new Line(2, "482109377", "35720311000013", ""), new Line(4, "5", "", ""));
    }

    @Test
    void readsAnythingAsText() {
        var noise = new byte[] {(byte) 0xFF, 0, (byte) 0xD0, '\n', '"'};

        assertThat(read(CsvTable.text(noise))).hasSizeLessThan(2);
        assertThat(read(CsvTable.text("".getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }

    private static List<Line> read(String text) {
        return PostalLines.read(text, List.of("Номер", "ШПИ", "Состояние"));
    }
}
