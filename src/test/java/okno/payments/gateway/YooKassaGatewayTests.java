package okno.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class YooKassaGatewayTests {
    @Test
    void isOpenOnceItsShopIsNamed() {
        assertThat(gateway("").open()).isFalse();
        assertThat(gateway("100500").open()).isTrue();
    }

    @Test
    void makesNoAddressOfWhatIsNoId() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> gateway("100500").find("../refunds"));
    }

    private static YooKassaGateway gateway(String shop) {
        var nowhere = URI.create("http://127.0.0.1:1/v3");
        return new YooKassaGateway(() -> nowhere, shop, "secret", Duration.ofSeconds(1));
    }
}
