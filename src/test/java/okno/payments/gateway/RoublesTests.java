package okno.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import okno.payments.Kopecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoublesTests {
    @ParameterizedTest
    @CsvSource({"350.00,35000", "0.01,1", "2,200", "7.5,750", "999999999.99,99999999999"})
    void readsKopecksExactly(String roubles, long kopecks) {
        assertThat(Roubles.read(roubles)).contains(new Kopecks(kopecks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1.00", "1.001", "1,00", "1e3", " 1", ".5", "1.", "NaN", "٣"})
    void refusesWhatIsNoAmountInKopecks(String text) {
        assertThat(Roubles.read(text)).isEmpty();
    }

    @Test
    void readsBackWhatItWrites() {
        var random = new Random(1);
        for (int turn = 0; turn < 10_000; turn++) {
            var amount = new Kopecks(random.nextLong(0, 1_000_000_000_000L));

            assertThat(Roubles.read(Roubles.write(amount))).contains(amount);
        }
    }
}
