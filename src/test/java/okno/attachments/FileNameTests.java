package okno.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {
    @ParameterizedTest
    @CsvSource({
        "Паспорт Иванова.pdf, Паспорт Иванова.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\Анна\\скан.PDF, скан.pdf",
        "скан.jpg, скан.pdf",
        "скан.html.jpg, скан.html.pdf",
        "стр. 2, стр. 2.pdf",
        "отчет 22.11.2026, отчет 22.11.2026.pdf",
        "  .скрытый.pdf, скрытый.pdf",
        "a<b>:c|?*.pdf, a_b__c___.pdf",
        "'', file.pdf",
        "..., file.pdf",
        ".pdf, pdf.pdf"
    })
    void keepsWhatIsHarmless(String sent, String kept) {
        assertThat(FileName.of(sent, FileKind.PDF)).isEqualTo(kept);
    }

    @Test
    void dropsSignsThatAreNotSeen() {
        assertThat(FileName.of("счет\u202Egpj.\u0000exe\r\n.pdf", FileKind.PDF))
                .isEqualTo("счетgpj.exe .pdf".replace(" .", "."));
    }

    @Test
    void joinsTheLettersThatAMacTakesApart() {
        assertThat(FileName.of("Мои\u0306 скан.png", FileKind.PNG)).isEqualTo("Мой скан.png");
    }

    @Test
    void isNeverLongerThanItMayBe() {
        var name = FileName.of("я".repeat(500) + ".jpeg", FileKind.JPEG);

        assertThat(name).hasSize(120).endsWith("яя.jpeg");
    }

    @Test
    void doesNotCutALetterInTwo() {
        var name = FileName.of("𝄞".repeat(500), FileKind.PDF);

        assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
        assertThat(name).endsWith("𝄞.pdf");
    }
}
