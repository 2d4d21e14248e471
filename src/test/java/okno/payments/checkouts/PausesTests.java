package okno.payments.checkouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTests {
    @ParameterizedTest
    @CsvSource({
        "CREATED,             0,  PT5S",
        "CREATED,             99, PT1H",
        "WAITING_FOR_CAPTURE, 1,  PT15S",
        "PENDING,             0,  PT15M",
        "PENDING,             3,  PT15M",
        "PENDING,             4,  PT1H",
        "PENDING,             27, PT1H",
        "PENDING,             28, PT24H"
    })
    void growUntilAGatewayIsAskedOnceADay(CheckoutState state, int asked, Duration pause) {
        assertThat(Pauses.next(state, asked, Instant.EPOCH)).isEqualTo(Instant.EPOCH.plus(pause));
    }
}
