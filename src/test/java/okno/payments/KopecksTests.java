package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KopecksTests {

    @ParameterizedTest
    @CsvSource({
        "1234.56,          123456",
        "'1234,56',        123456",
        "'1 234,5',        123450",
        "1234.05,          123405",
        "1234,             123400",
        "0,                0",
        "0.00,             0",
        "0.01,             1",
        "350.00,           35000",
        "'1 234 567,89 ₽', 123456789",
        "'12 345 678',     1234567800",
        "99999999999999.99, 9999999999999999"
    })
    void readsRoublesExactly(String text, long kopecks) {
        assertThat(Kopecks.ofRoubles(text)).contains(new Kopecks(kopecks));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "1.234",
                "1.",
                ".5",
                "1,234.56",
                "1 23",
                "12 34,5",
                "1e3",
                "1 2345",
                "٣",
                "100000000000000000000",
                "₽"
            })
    void takesNothingForAnAmountThatIsNone(String text) {
        assertThat(Kopecks.ofRoubles(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,         '0,00 ₽'",
        "5,         '0,05 ₽'",
        "123456,    '1 234,56 ₽'",
        "35000,     '350,00 ₽'",
        "123456789, '1 234 567,89 ₽'"
    })
    void showsAnAmountThatNoLineBreaks(long kopecks, String text) {
        assertThat(new Kopecks(kopecks).formatted()).isEqualTo(text.replace(' ', '\u00A0'));
    }

    @Test
    void readsWhatItWrites() {
        var random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            var amount = new Kopecks(random.nextLong(1L << random.nextInt(1, 53)));

            assertThat(Kopecks.ofRoubles(amount.roubles())).contains(amount);
            assertThat(Kopecks.ofRoubles(amount.formatted())).contains(amount);
        }
    }

    @Test
    void isNeverLessThanNought() {
        var three = new Kopecks(3);
        var five = new Kopecks(5);

        assertThat(three.without(five)).isEqualTo(Kopecks.ZERO);
        assertThat(three.min(five)).isEqualTo(three);
        assertThat(five.moreThan(three)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Kopecks(-1));
    }
}
