package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentsSettingsTests {
    @Test
    void saysWhatNumbersOfABodyBeginWith() {
        var settings = new PaymentsSettings(Map.of(Bills.BODY, "aa11b4"));

        assertThat(settings.prefix(Bills.BODY)).isEqualTo("aa11b4");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> settings.prefix("another"));
    }

    @Test
    void refusesWhatNoNumberBeginsWith() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new PaymentsSettings(Map.of(Bills.BODY, "12")))
                .withMessageContaining("okno.payments.prefixes." + Bills.BODY);
    }
}
