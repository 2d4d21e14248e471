package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DammTests {

    private static final String NUMBER = "5724";

    @Test
    void givesTheDigitOfThePublishedExample() {
        assertThat(Damm.digit("572")).isEqualTo('4');
        assertThat(Damm.valid(NUMBER)).isTrue();
    }

    @Test
    void findsEverySingleWrongDigit() {
        for (var i = 0; i < NUMBER.length(); i++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var changed = new StringBuilder(NUMBER);
                changed.setCharAt(i, digit);

                assertThat(Damm.valid(changed.toString()))
                        .isEqualTo(changed.toString().equals(NUMBER));
            }
        }
    }

    @Test
    void findsEverySwapOfNeighbours() {
        for (var first = 0; first <= 999; first++) {
            var body = String.valueOf(1000 + first);
            var number = body + Damm.digit(body);
            for (var i = 0; i + 1 < number.length(); i++) {
                var swapped = new StringBuilder(number);
                swapped.setCharAt(i, number.charAt(i + 1));
                swapped.setCharAt(i + 1, number.charAt(i));

                assertThat(Damm.valid(swapped.toString()))
                        .isEqualTo(swapped.toString().equals(number));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "57a4", "57 24"})
    void refusesWhatIsNotANumber(String text) {
        assertThat(Damm.valid(text)).isFalse();
    }

    @Test
    void givesNoDigitToWhatIsNotANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Damm.digit("57a"));
    }

    @Test
    void writesAndReadsNumbersInGroups() {
        var written = Damm.grouped("572", 2, 2);

        assertThat(written).isEqualTo("57-2" + Damm.digit("572"));
        assertThat(Damm.read("57\u00A0−\u00A02" + Damm.digit("572"), 2, 2)).contains(written);
        assertThat(Damm.read(" 57 – 2" + Damm.digit("572"), 2, 2)).contains(written);
        assertThat(Damm.read(written, 2, 3)).isEmpty();
        assertThat(Damm.read("57-2" + (char) ('0' + (Damm.digit("572") - '0' + 1) % 10), 2, 2))
                .isEmpty();
    }
}
