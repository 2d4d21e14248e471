package okno.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmsPartsTests {
    @Test
    void fitsAsMuchIntoOneMessageAsTheStandardSays() {
        assertThat(SmsParts.cut("a".repeat(160), (byte) 1).parts()).hasSize(1);
        assertThat(SmsParts.cut("a".repeat(161), (byte) 1).parts()).hasSize(2);
        assertThat(SmsParts.cut("я".repeat(70), (byte) 1).parts()).hasSize(1);
        assertThat(SmsParts.cut("я".repeat(71), (byte) 1).parts()).hasSize(2);
        assertThat(SmsParts.cut("я".repeat(134), (byte) 1).parts()).hasSize(2);
        assertThat(SmsParts.cut("я".repeat(135), (byte) 1).parts()).hasSize(3);
    }

    @Test
    void countsEscapedCharactersTwice() {
        assertThat(SmsParts.cut("[" + "a".repeat(158), (byte) 1).parts()).hasSize(1);
        assertThat(SmsParts.cut("[" + "a".repeat(159), (byte) 1).parts()).hasSize(2);
    }

    @Test
    void cutsNoCharacterInTwo() {
        var latin = SmsParts.cut("a".repeat(152) + "€" + "b".repeat(20), (byte) 1).parts();
        assertThat(latin.getFirst()).hasSize(6 + 152);
        assertThat(latin.getLast()[6]).isEqualTo((byte) 0x1B);

        var cyrillic = SmsParts.cut("я".repeat(66) + "🙂" + "ю".repeat(20), (byte) 1).parts();
        assertThat(cyrillic.getFirst()).hasSize(6 + 132);
        var last = cyrillic.getLast();
        assertThat(new String(Arrays.copyOfRange(last, 6, last.length), StandardCharsets.UTF_16BE))
                .startsWith("🙂");
    }

    @Test
    void numbersItsPartsUnderOneReference() {
        var parts = SmsParts.cut("я".repeat(140), (byte) 0x7F).parts();

        assertThat(parts.get(1)).startsWith(5, 0, 3, 0x7F, 3, 2);
    }

    @Test
    void knowsTheDefaultAlphabet() {
        assertThat(Gsm7.encode("@£ΔÄ¿à\n")).hasValue(new byte[] {0, 1, 16, 91, 96, 127, 10});
        assertThat(Gsm7.encode("€{}")).hasValue(new byte[] {27, 101, 27, 40, 27, 41});
        assertThat(Gsm7.encode("Код")).isEmpty();
        assertThat(Gsm7.encode("ç")).isEmpty();
        assertThat(Gsm7.encode("\u001B")).isEmpty();
    }
}
